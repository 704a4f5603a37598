import { Global, Module } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { AuditModule } from '../audit';
import { CalendarController } from './calendar.controller';
import { JobClaims } from './jobs/job-claims.service';
import { JobDriver } from './jobs/job-driver';
import { ScheduledJobs } from './jobs/scheduled-jobs.service';
import { Notices } from './notices/notices.service';
import { CalendarOverrides } from './overrides.service';
import { WorkingCalendar } from './working-calendar.service';

/** Working days, notices and scheduled runs. Global, since nearly every room counts days and tells people. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [CalendarController],
  providers: [
    WorkingCalendar,
    CalendarOverrides,
    Notices,
    SchedulerRegistry,
    JobClaims,
    ScheduledJobs,
    JobDriver,
  ],
  exports: [WorkingCalendar, Notices, ScheduledJobs],
})
export class CalendarModule {}
