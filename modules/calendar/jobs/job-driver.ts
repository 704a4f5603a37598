import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { ScheduledJobs } from './scheduled-jobs.service';

/** How often it is looked whether something is due, milliseconds. */
const LOOK_EVERY = 30_000;
const NAME = 'plan-tasks-jobs';

/**
 * Looks at start and every so often for what is due. The registry is this room's own: a second ScheduleModule beside
 * a host's would run the host's jobs twice.
 */
@Injectable()
export class JobDriver implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly jobs: ScheduledJobs,
    private readonly registry: SchedulerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const look = setInterval(() => void this.jobs.runDue(), LOOK_EVERY);
    look.unref();
    this.registry.addInterval(NAME, look);
    void this.jobs.runDue();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.registry.doesExist('interval', NAME)) this.registry.deleteInterval(NAME);
    await this.jobs.stop();
  }
}
