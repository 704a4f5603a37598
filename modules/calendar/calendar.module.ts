import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { WorkingCalendar } from './working-calendar.service';

/** Working days. Global, since every room that counts days asks it. */
@Global()
@Module({ imports: [AuditModule], providers: [WorkingCalendar], exports: [WorkingCalendar] })
export class CalendarModule {}
