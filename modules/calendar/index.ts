import { Notice, NoticeChoice } from './notices/notice.entity';
import { CalendarOverride } from './override.entity';
import { ScheduledJobRow } from './jobs/scheduled-job.entity';

export * from './calendar.module';
export type { Schedule } from './jobs/due-keys';
export * from './jobs/scheduled-job.entity';
export { ScheduledJobs } from './jobs/scheduled-jobs.service';
export type { ScheduledJob } from './jobs/scheduled-jobs.service';
export * from './notices/notice-kinds';
export type { NoticeAudience } from './notices/notice-recipients';
export * from './notices/notice.entity';
export { Notices } from './notices/notices.service';
export type { NewNotice } from './notices/notices.service';
export * from './override.entity';
export { WaitingSources } from './waiting/waiting-sources.service';
export type { WaitingItem, WaitingSource } from './waiting/waiting-sources.service';
export * from './working-calendar.service';
export * from './working-days';

export const CALENDAR_ENTITIES = [CalendarOverride, Notice, NoticeChoice, ScheduledJobRow];
