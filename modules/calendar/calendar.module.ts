import { Global, Module } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { AuditModule } from '../audit';
import { CalendarController } from './calendar.controller';
import { JobClaims } from './jobs/job-claims.service';
import { JobDriver } from './jobs/job-driver';
import { ScheduledJobs } from './jobs/scheduled-jobs.service';
import { DailyDigest } from './notices/delivery/daily-digest.service';
import { NoticeDelivery } from './notices/delivery/notice-delivery.service';
import { NoticeMessages } from './notices/delivery/notice-messages.service';
import { NoticeChoices } from './notices/notice-choices.service';
import { NoticeInbox } from './notices/notice-inbox.service';
import { NoticeLinks } from './notices/notice-links.service';
import { NoticesController } from './notices/notices.controller';
import { Notices } from './notices/notices.service';
import { ParkedMessages } from './notices/parked-messages.service';
import { CalendarOverrides } from './overrides.service';
import { WaitingController } from './waiting/waiting.controller';
import { WaitingSources } from './waiting/waiting-sources.service';
import { WorkingCalendar } from './working-calendar.service';

const NOTICES = [
  Notices,
  NoticeChoices,
  NoticeDelivery,
  NoticeInbox,
  NoticeLinks,
  NoticeMessages,
  DailyDigest,
  ParkedMessages,
];
const JOBS = [SchedulerRegistry, JobClaims, JobDriver, ScheduledJobs];

/** Working days, notices and scheduled runs. Global, since nearly every room counts days and tells people. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [CalendarController, NoticesController, WaitingController],
  providers: [WorkingCalendar, CalendarOverrides, WaitingSources, ...NOTICES, ...JOBS],
  exports: [WorkingCalendar, Notices, ScheduledJobs, WaitingSources],
})
export class CalendarModule {}
