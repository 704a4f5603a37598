import { isoDate, lastDay } from '../text/calendar-days';
import { monthsOf } from './time.periods';
import type { TimeToken } from './time.tokens';

/** A day every year has: month 1 to 12, day of the month or -1 for its last. */
export interface YearDay {
  month: number;
  day: number;
}

/** A year without 29 February, for counting. */
const COMMON_YEAR = 2025;

/**
 * The last good day of a point or period that comes back every year; `before` excludes the point itself ("trước ngày 01/6"
 * is 31 May). Null when the text names no such day.
 */
export function yearDay(token: TimeToken, before: boolean): YearDay | null {
  if (token.unit === 'year') return null;
  const { first, last } = monthsOf(token);
  if (token.unit !== 'day') return { month: before ? ((first + 10) % 12) + 1 : last, day: -1 };
  const { part: month, day } = token;
  // 2024 has a 29 February.
  if (month === null || day === null || isoDate(2024, month, day) === null) return null;
  if (!before) return { month, day };
  return day === 1 ? { month: ((month + 10) % 12) + 1, day: -1 } : { month, day: day - 1 };
}

/**
 * One RRULE for days that come back every year. Days that share neither month nor number are counted within the year:
 * those of January and February from its beginning, the others from its end, so that leap years do not move them.
 */
export function yearlyRule(days: YearDay[]): string {
  const months = [...new Set(days.map((one) => one.month))].sort((a, b) => a - b);
  const numbers = [...new Set(days.map((one) => one.day))].sort((a, b) => a - b);
  if (months.length === 1 || numbers.length === 1) {
    return `FREQ=YEARLY;BYMONTH=${months.join()};BYMONTHDAY=${numbers.join()}`;
  }
  return `FREQ=YEARLY;BYYEARDAY=${days
    .map(yearDayNumber)
    .sort((a, b) => a - b)
    .join()}`;
}

function yearDayNumber({ month, day }: YearDay): number {
  if (month === 2 && (day < 0 || day > 28)) return -307;
  const date = isoDate(COMMON_YEAR, month, day < 0 ? lastDay(COMMON_YEAR, month) : day);
  const fromBeginning = (Date.parse(date ?? '') - Date.parse(`${COMMON_YEAR}-01-01`)) / 86_400_000 + 1;
  return month <= 2 ? fromBeginning : fromBeginning - 366;
}

const FIRST_OF_QUARTER = /thang (?:dau|dau tien|thu nhat)\s?(?:cua )?(?:moi )?qu[yi]/;
const LAST_OF_QUARTER = /thang cuoi(?: cung)?\s?(?:cua )?(?:moi )?qu[yi]/;

/** The rule of a numbered day of each month, or of the first or last month of each quarter where the folded text says so. */
export function monthDayRule(day: number, before: boolean, folded: string): string {
  const last = before ? (day === 1 ? -1 : day - 1) : day;
  const months = FIRST_OF_QUARTER.test(folded)
    ? [1, 4, 7, 10]
    : LAST_OF_QUARTER.test(folded)
      ? [3, 6, 9, 12]
      : null;
  if (!months && last > 28) return `FREQ=MONTHLY;BYMONTHDAY=${range(28, last).join()};BYSETPOS=-1`;
  if (!months) return `FREQ=MONTHLY;BYMONTHDAY=${last}`;
  const due = last < 0 ? months.map((month) => ((month + 10) % 12) + 1).sort((a, b) => a - b) : months;
  return `FREQ=MONTHLY;BYMONTH=${due.join()};BYMONTHDAY=${last}`;
}

/** Short months have no 30th: their last day stands for it. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAY_NAMES: Record<string, number> = { hai: 0, ba: 1, tu: 2, nam: 3, sau: 4, bay: 5 };
const WEEKDAY = /(truoc )?(?:ngay )?(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))(?!\p{L})/u;

/** The rule of a weekday named in a folded text; null when none is. */
export function weekdayRule(folded: string): string | null {
  const match = WEEKDAY.exec(folded);
  if (!match) return null;
  const index = match[3] ? 6 : (WEEKDAY_NAMES[match[2]] ?? Number(match[2]) - 2);
  return `FREQ=WEEKLY;BYDAY=${WEEK[(index + (match[1] ? 6 : 0)) % 7]}`;
}
