import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CalendarController } from './calendar.controller';
import { Notices } from './notices/notices.service';
import { CalendarOverrides } from './overrides.service';
import { WorkingCalendar } from './working-calendar.service';

/** Working days, notices and scheduled runs. Global, since nearly every room counts days and tells people. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [CalendarController],
  providers: [WorkingCalendar, CalendarOverrides, Notices],
  exports: [WorkingCalendar, Notices],
})
export class CalendarModule {}
