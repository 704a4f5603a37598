import { http } from './http';
import type { CalendarDay, CalendarOverride } from './types/calendar';

export const calendarApi = {
  days: (from: string, to: string) => http.get<CalendarDay[]>('/calendar/days', { from, to }),
  overrides: () => http.get<CalendarOverride[]>('/calendar/overrides'),
  setOverride: (date: string, working: boolean, reason: string) =>
    http.put<CalendarOverride>(`/calendar/overrides/${date}`, { working, reason }),
  removeOverride: (date: string) => http.delete<void>(`/calendar/overrides/${date}`),
};
