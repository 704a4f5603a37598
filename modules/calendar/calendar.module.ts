import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CalendarController } from './calendar.controller';
import { CalendarOverrides } from './overrides.service';
import { WorkingCalendar } from './working-calendar.service';

/** Working days. Global, since every room that counts days asks it. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [CalendarController],
  providers: [WorkingCalendar, CalendarOverrides],
  exports: [WorkingCalendar],
})
export class CalendarModule {}
