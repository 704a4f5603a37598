import { addDays, isoDate, lastDay } from '../text/calendar-days';
import type { TimeToken, TimeUnit } from './time.tokens';

/** A token placed in the calendar: its first and last day; null where year or month are unknown or the day does not exist. */
export interface TimePeriod extends TimeToken {
  from: string | null;
  to: string | null;
}

/** Places tokens in the calendar. A year (or month) that a token leaves out is its neighbour's, then the plan's. */
export function placeTokens(
  tokens: TimeToken[],
  linked: (left: TimeToken, right: TimeToken) => boolean,
  year: number | null,
): TimePeriod[] {
  const known = tokens.map((token) => ({ ...token }));
  for (let i = known.length - 2; i >= 0; i -= 1) {
    if (linked(tokens[i], tokens[i + 1])) takeFrom(known[i], known[i + 1], -1);
  }
  for (let i = 1; i < known.length; i += 1) {
    if (linked(tokens[i - 1], tokens[i])) takeFrom(known[i], known[i - 1], 1);
  }
  let named = year;
  return known.map((token) => {
    if (token.unit === 'year') named = token.year;
    return { ...token, ...bounds({ ...token, year: token.year ?? named }) };
  });
}

/** The year of the neighbour; one off where the order of months tells so ("từ tháng 11 đến tháng 3/2026"). */
function takeFrom(token: TimeToken, neighbour: TimeToken, step: 1 | -1): void {
  if (token.unit === 'day' && token.part === null) token.part = neighbour.part;
  if (token.year !== null || neighbour.year === null) return;
  const [first, second] = step < 0 ? [token, neighbour] : [neighbour, token];
  const wraps = first.unit === second.unit && order(first) > order(second);
  token.year = neighbour.year + (wraps ? step : 0);
}

function order(token: TimeToken): number {
  return (token.part ?? 0) * 100 + (token.day ?? 0);
}

const MONTHS: Record<Exclude<TimeUnit, 'day'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Months (1 to 12) a month, quarter or half begins and ends with. */
export function monthsOf(token: TimeToken): { first: number; last: number } {
  if (token.unit === 'day') return { first: token.part ?? 1, last: token.part ?? 12 };
  const length = MONTHS[token.unit];
  const first = ((token.part ?? 1) - 1) * length + 1;
  return { first, last: first + length - 1 };
}

function bounds(token: TimeToken): { from: string | null; to: string | null } {
  const { year } = token;
  if (year === null) return { from: null, to: null };
  if (token.unit === 'day') {
    const date = token.part === null ? null : isoDate(year, token.part, token.day ?? 0);
    return { from: date, to: date };
  }
  const { first, last } = monthsOf(token);
  return { from: isoDate(year, first, 1), to: isoDate(year, last, lastDay(year, last)) };
}

/** The day before, of a date that may be unknown. */
export function dayBefore(date: string | null): string | null {
  return date && addDays(date, -1);
}

/** The day after, of a date that may be unknown. */
export function dayAfter(date: string | null): string | null {
  return date && addDays(date, 1);
}
