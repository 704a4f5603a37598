import { CalendarOverride } from './override.entity';

export * from './calendar.module';
export * from './override.entity';
export * from './working-calendar.service';
export * from './working-days';

export const CALENDAR_ENTITIES = [CalendarOverride];
