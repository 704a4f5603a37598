import type { WorkingDays } from '../../calendar';
import { addDays, daysBetween } from '../../foundation';

/** When units are reminded of a deadline. */
export interface ReminderRules {
  /** Days before the deadline. */
  daysBefore: readonly number[];
  /** Days between reminders once it has passed. */
  overdueEvery: number;
}

/** A reminder of one deadline. */
export interface ReminderStep {
  kind: 'due-soon' | 'overdue';
  /** Names the step for good: `due-soon-7`, `overdue-2`. */
  step: string;
}

/**
 * The reminder a deadline is owed by the runs after `after` up to `today`, or null. One at the most: what later steps
 * overtook makes no sense any more.
 *
 * A step whose day is off moves to the next working day. It is left out when the next step comes by then, or, before
 * the deadline, when that has passed by then. All dates are ISO days.
 *
 * @param after last day for which reminders were sent
 */
export function owedStep(
  due: string,
  after: string,
  today: string,
  rules: ReminderRules,
  calendar: WorkingDays,
): ReminderStep | null {
  const late = due < today ? overdueStep(due, today, rules, calendar) : null;
  const found = late ?? beforeStep(due, today, rules, calendar);
  return found && found.day > after ? { kind: found.kind, step: found.step } : null;
}

type DatedStep = ReminderStep & { day: string };

/** The newest step before the deadline whose day has come, while the deadline has not passed. */
function beforeStep(
  due: string,
  today: string,
  { daysBefore }: ReminderRules,
  calendar: WorkingDays,
): DatedStep | null {
  if (today > due) return null;
  const steps = [...new Set(daysBefore)].sort((a, b) => b - a);
  const reached = steps
    .map((days) => ({ days, day: workingDayFrom(addDays(due, -days), calendar) }))
    .filter(({ day }) => day <= today && day <= due)
    .at(-1);
  return reached ? { kind: 'due-soon', step: `due-soon-${reached.days}`, day: reached.day } : null;
}

/** The newest step after the deadline whose day has come. */
function overdueStep(
  due: string,
  today: string,
  { overdueEvery }: ReminderRules,
  calendar: WorkingDays,
): DatedStep | null {
  const first = addDays(due, 1);
  for (let count = Math.floor(daysBetween(first, today) / overdueEvery); count >= 0; count -= 1) {
    const day = workingDayFrom(addDays(first, count * overdueEvery), calendar);
    if (day <= today) return { kind: 'overdue', step: `overdue-${count + 1}`, day };
  }
  return null;
}

function workingDayFrom(day: string, calendar: WorkingDays): string {
  return calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, 1);
}
