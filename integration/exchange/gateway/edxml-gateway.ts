import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EdxmlWriteError } from '../edxml/model/edxml-error';
import type { EdxmlPackage } from '../edxml/model/edxml-model.port';
import type { ReadLimits } from '../edxml/read/limits';
import { ExchangeError } from '../exchange.port';
import type { Exchange } from '../exchange.port';
import type { DeliveryHandler, DeliveryLog, ReceiveReport } from '../receiving/delivery.port';
import { ExchangeReceiver } from '../receiving/exchange-receiver';
import { sendPackage } from '../sending/send-package';
import { buildStatus } from '../status/build-status';
import type { StatusInput, StatusMoment } from '../status/status.port';
import { ExchangeGateway } from './exchange-gateway.port';
import type { SentPackage } from './exchange-gateway.port';

export interface EdxmlGatewayOptions {
  /** Packages lie below it while they are written and read; the system's temporary folder when left out. */
  folder?: string;
  limits?: Partial<ReadLimits>;
}

/** edXML packages over an exchange. */
export class EdxmlGateway extends ExchangeGateway {
  /** Of this instance alone: another one that fetches the same message must not find its files gone. */
  private readonly folder: string;
  private receiver: { log: DeliveryLog; of: ExchangeReceiver } | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly options: EdxmlGatewayOptions = {},
  ) {
    super();
    this.folder = join(options.folder ?? tmpdir(), `plan-tasks-exchange-${randomUUID()}`);
  }

  async send(model: EdxmlPackage): Promise<SentPackage> {
    try {
      return await sendPackage(this.exchange, model, { folder: this.folder });
    } catch (error) {
      if (!(error instanceof EdxmlWriteError)) throw error;
      const issues = error.issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
      throw new ExchangeError('exchange-input', `Không lập được gói tin: ${issues}`, {
        call: 'sendEdoc',
        retryable: false,
      });
    }
  }

  report(moment: StatusMoment, input: StatusInput): Promise<SentPackage> {
    return this.send(buildStatus(moment, input));
  }

  receive(log: DeliveryLog, handler: DeliveryHandler): Promise<ReceiveReport> {
    const { limits } = this.options;
    if (this.receiver?.log !== log) {
      const of = new ExchangeReceiver(this.exchange, log, {
        folder: join(this.folder, 'received'),
        limits,
      });
      this.receiver = { log, of };
    }
    return this.receiver.of.receive(handler);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
