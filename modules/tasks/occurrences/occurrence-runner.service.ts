import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, vietnamToday } from '../../foundation';
import { OccurrenceService } from './occurrence.service';

/** How often it is looked whether a new day has begun, milliseconds. */
const INTERVAL = 10 * 60_000;

/** Opens due periods at start and then once a day; a run that failed is tried again at the next look. */
@Injectable()
export class OccurrenceRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('PlanTasks');
  private timer: NodeJS.Timeout | null = null;
  private doneFor: string | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly occurrences: OccurrenceService,
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
      await this.occurrences.openDue(today);
      this.doneFor = today;
    } catch (error) {
      this.logger.error(`opening the periods of recurring tasks failed: ${String(error)}`);
    }
  }
}
