import type { CalendarDayView, OverrideView } from '../../../../../calendar/dto/calendar.view';

export type CalendarDay = CalendarDayView;
export type CalendarOverride = OverrideView;
