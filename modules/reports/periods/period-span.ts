import { addDays } from '../../foundation';

export const RHYTHMS = ['once', 'month', 'quarter', 'half-year', 'year'] as const;

/** How often a report is due. */
export type Rhythm = (typeof RHYTHMS)[number];

/** Months of one period. */
const MONTHS: Readonly<Record<Exclude<Rhythm, 'once'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** What stretch of time a report tells of; days are ISO dates, both included. */
export interface PeriodSpan {
  key: string;
  startsOn: string;
  endsOn: string;
}

/** The period of a rhythm that a day lies in. */
export function spanAround(rhythm: Exclude<Rhythm, 'once'>, date: string): PeriodSpan {
  const [year, month] = date.split('-').map(Number);
  const length = MONTHS[rhythm];
  const index = Math.floor((month - 1) / length);
  const first = index * length + 1;
  return {
    key: keyOf(rhythm, year, index),
    startsOn: isoDay(year, first, 1),
    endsOn: addDays(isoDay(year, first + length, 1), -1),
  };
}

/** The period right after one. */
export function nextSpan(rhythm: Exclude<Rhythm, 'once'>, span: Pick<PeriodSpan, 'endsOn'>): PeriodSpan {
  return spanAround(rhythm, addDays(span.endsOn, 1));
}

/** "năm 2026", "6 tháng đầu năm 2026", "quý III năm 2026", "tháng 3 năm 2026". */
export function spanWords(
  rhythm: Exclude<Rhythm, 'once'>,
  { startsOn }: Pick<PeriodSpan, 'startsOn'>,
): string {
  const [year, month] = startsOn.split('-').map(Number);
  if (rhythm === 'year') return `năm ${year}`;
  if (rhythm === 'half-year') return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  if (rhythm === 'quarter') return `quý ${['I', 'II', 'III', 'IV'][(month - 1) / 3]} năm ${year}`;
  return `tháng ${month} năm ${year}`;
}

/** A day of a month counted on beyond December; day 31 of a short month is its last. */
export function isoDay(year: number, month: number, day: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

function keyOf(rhythm: Exclude<Rhythm, 'once'>, year: number, index: number): string {
  if (rhythm === 'year') return String(year);
  if (rhythm === 'half-year') return `${year}-H${index + 1}`;
  if (rhythm === 'quarter') return `${year}-Q${index + 1}`;
  return `${year}-${String(index + 1).padStart(2, '0')}`;
}
