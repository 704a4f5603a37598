import type { DueOnDayOff } from '../../../config/report-options';
import type { WorkingDays } from '../../calendar';
import { addDays, vietnameseDate } from '../../foundation';
import { isoDay } from './period-span';
import type { PeriodSpan } from './period-span';

/** When the reports of a period are due. */
export interface DueRule {
  /** A day by date (one-off), or none: then `month` and `day` tell it. */
  date: string | null;
  /** Months after the month the period ends in: 0 that month itself, 1 the next, negative ones before. */
  month: number;
  /** Day of the month; 31 is its last. */
  day: number;
  /** "trước ngày": the last good day is the one before. */
  before: boolean;
  /** When the day is no working day; null: as configured. */
  onDayOff: DueOnDayOff | null;
}

/** The last good day of a period, ISO date. */
export function dueDateOf(
  rule: DueRule,
  span: Pick<PeriodSpan, 'endsOn'>,
  days: WorkingDays,
  configured: DueOnDayOff,
): string {
  const named = namedDay(rule, span);
  const last = rule.before ? addDays(named, -1) : named;
  const onDayOff = rule.onDayOff ?? configured;
  if (onDayOff === 'before') return days.lastWorkingDayOnOrBefore(last);
  return onDayOff === 'after' ? days.firstWorkingDayOnOrAfter(last) : last;
}

/** "trước ngày 01/12/2026", "chậm nhất ngày 15/6/2026". */
export function dueWords(rule: DueRule, span: Pick<PeriodSpan, 'endsOn'>): string {
  return `${rule.before ? 'trước' : 'chậm nhất'} ngày ${vietnameseDate(namedDay(rule, span))}`;
}

function namedDay(rule: DueRule, span: Pick<PeriodSpan, 'endsOn'>): string {
  if (rule.date) return rule.date;
  const [year, month] = span.endsOn.split('-').map(Number);
  return isoDay(year, month + rule.month, rule.day);
}
