import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { ExchangeGateway } from '../../../integration/exchange/gateway/exchange-gateway.port';
import type { ReceiveReport } from '../../../integration/exchange/receiving/delivery.port';
import { NotFound, PLAN_TASKS_OPTIONS } from '../../foundation';
import { ExchangeIntake } from './exchange-intake.service';
import { PackageLog } from './package-log.service';

/**
 * Looks into the inbox of the exchange every so often. Several instances may look at once: whichever commits a message
 * first has it, the others only mark it.
 */
@Injectable()
export class ExchangeInbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PlanTasks');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<ReceiveReport> | undefined;

  constructor(
    @Inject(ExchangeGateway) private readonly gateway: ExchangeGateway | null,
    private readonly log: PackageLog,
    private readonly intake: ExchangeIntake,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.gateway) return;
    const seconds = this.options.exchange?.pollSeconds ?? 60;
    const look = (): void => {
      this.receive().catch((error: unknown) => this.logger.error(`exchange: ${String(error)}`));
    };
    this.timer = setInterval(look, seconds * 1000);
    this.timer.unref();
    look();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
    await this.gateway?.close();
  }

  /** One look; a second call while one is under way shares its result. @throws NotFound `exchange-off` */
  async receive(): Promise<ReceiveReport> {
    if (!this.gateway) throw new NotFound('exchange-off', 'Chưa cấu hình kết nối trục liên thông văn bản.');
    this.running ??= this.gateway.receive(this.log, this.intake).finally(() => (this.running = undefined));
    const report = await this.running;
    for (const { docId, error } of report.failed) {
      this.logger.warn(`exchange: message ${docId} is left for the next time: ${String(error)}`);
    }
    for (const error of report.unreachable) this.logger.warn(`exchange: the inbox: ${String(error)}`);
    return report;
  }
}
