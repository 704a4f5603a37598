import { addDays, daysBetween } from '../foundation';
import { isWeekend, publicHolidays } from './public-holidays';

/** A day somebody decided about. */
export interface DayOverride {
  date: string;
  working: boolean;
  reason: string;
}

/** Whether a day is worked, and why not (or why after all); null when nothing needs saying. */
export interface CalendarDay {
  date: string;
  working: boolean;
  reason: string | null;
}

/**
 * Counts working days: Monday to Friday outside public holidays, and whatever was decided for single days.
 * Immutable; dates are ISO `YYYY-MM-DD`.
 */
export class WorkingDays {
  private readonly overrides: ReadonlyMap<string, DayOverride>;
  private readonly holidays = new Map<number, Map<string, string>>();

  /** @param overrides later entries win over earlier ones of the same date */
  constructor(overrides: Iterable<DayOverride> = []) {
    this.overrides = new Map([...overrides].map((override) => [override.date, override]));
  }

  day(date: string): CalendarDay {
    const override = this.overrides.get(date);
    if (override) return { date, working: override.working, reason: override.reason };
    const holiday = this.holiday(date);
    if (holiday) return { date, working: false, reason: holiday };
    return isWeekend(date)
      ? { date, working: false, reason: 'Nghỉ cuối tuần' }
      : { date, working: true, reason: null };
  }

  /** Every day from one to another, both included. */
  range(from: string, to: string): CalendarDay[] {
    return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => this.day(addDays(from, index)));
  }

  isWorkingDay(date: string): boolean {
    return this.day(date).working;
  }

  /**
   * The n-th working day after a date, for negative n before it; the date itself is never counted.
   * With 0 the date itself, whatever it is.
   */
  addWorkingDays(date: string, n: number): string {
    const step = Math.sign(n);
    let day = date;
    for (let left = Math.abs(n); left > 0;) {
      day = addDays(day, step);
      if (this.isWorkingDay(day)) left -= 1;
    }
    return day;
  }

  /** Working days after `from` up to and with `to`; negative when `to` lies before `from`. */
  workingDaysBetween(from: string, to: string): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = 1; day <= daysBetween(from, to); day += 1) {
      if (this.isWorkingDay(addDays(from, day))) count += 1;
    }
    return count;
  }

  lastWorkingDayOnOrBefore(date: string): string {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, -1);
    return day;
  }

  firstWorkingDayOnOrAfter(date: string): string {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /**
   * The last date that is due soon seen from a day: n working days ahead and the days off right after them, since a
   * deadline on one of those leaves no more days to work.
   */
  dueSoonLimit(today: string, n: number): string {
    let limit = this.addWorkingDays(today, n);
    while (!this.isWorkingDay(addDays(limit, 1))) limit = addDays(limit, 1);
    return limit;
  }

  private holiday(date: string): string | undefined {
    const year = Number(date.slice(0, 4));
    let ofYear = this.holidays.get(year);
    if (!ofYear) {
      // A substitute of the year's last days would fall into the next; none of the code's holidays is that late.
      ofYear = publicHolidays(year);
      this.holidays.set(year, ofYear);
    }
    return ofYear.get(date);
  }
}
