import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, vietnamToday } from '../foundation';
import { UnitHandover } from './handover/unit-handover.service';
import { OccurrenceService } from './occurrences/occurrence.service';

/** How often it is looked whether a new day has begun, milliseconds. */
const INTERVAL = 10 * 60_000;

/** What tasks need once a day, and at start; a run that failed is tried again at the next look. */
@Injectable()
export class DailyRun implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('PlanTasks');
  private timer: NodeJS.Timeout | null = null;
  private doneFor: string | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly occurrences: OccurrenceService,
    private readonly handover: UnitHandover,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), INTERVAL);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.running.then(() => this.runOnce());
  }

  private async runOnce(): Promise<void> {
    const today = vietnamToday(this.clock);
    if (this.doneFor === today) return;
    try {
      await this.handover.handOver(today);
      await this.occurrences.openDue(today);
      this.doneFor = today;
    } catch (error) {
      this.logger.error(`the daily run of tasks failed: ${String(error)}`);
    }
  }
}
