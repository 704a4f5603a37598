import type { IsoDate } from './common';

export interface CalendarDay {
  date: IsoDate;
  working: boolean;
  reason: string | null;
}

export interface CalendarOverride {
  date: IsoDate;
  working: boolean;
  reason: string;
}
