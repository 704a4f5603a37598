import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ScheduledJobs } from '../calendar';
import { UnitHandover } from './handover/unit-handover.service';
import { OccurrenceService } from './occurrences/occurrence.service';

/** What tasks need when a day begins: assignments of merged units change hands, due occurrences open. */
@Injectable()
export class DailyRun implements OnModuleInit {
  constructor(
    private readonly jobs: ScheduledJobs,
    private readonly occurrences: OccurrenceService,
    private readonly handover: UnitHandover,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'tasks.day-begins',
      dailyAt: '00:01',
      steps: async (today) => {
        await this.handover.handOver(today);
        await this.occurrences.openDue(today);
      },
    });
  }
}
