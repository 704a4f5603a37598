import { addDays, vietnamDay } from '../../foundation';
import type { Deadline } from '../../reading/types';
import type { Task } from '../entities';
import { parseRhythm } from './recurrence';
import type { Rhythm } from './recurrence';

/** When one opening of a task falls due. `periodKey` is empty for a task that comes once. */
export interface DueDate {
  dueDate: string | null;
  periodKey: string;
}

/** The columns of a task that say when it is due. */
export type TaskDeadline = Pick<
  Task,
  'deadlineText' | 'deadlineKind' | 'deadlineFrom' | 'deadlineTo' | 'deadlineRule' | 'deadlineCondition'
>;

export function deadlineColumns(deadline: Deadline): TaskDeadline {
  return {
    deadlineText: deadline.text,
    deadlineKind: deadline.kind,
    deadlineFrom: deadline.from,
    deadlineTo: deadline.to,
    deadlineRule: deadline.rule,
    deadlineCondition: deadline.condition,
  };
}

export function deadlineOf(task: TaskDeadline): Deadline {
  return {
    text: task.deadlineText,
    kind: task.deadlineKind,
    from: task.deadlineFrom,
    to: task.deadlineTo,
    rule: task.deadlineRule,
    condition: task.deadlineCondition,
  };
}

/** The rhythm of a recurring task; null for one that comes once. */
export function rhythmOf(task: TaskDeadline & Pick<Task, 'createdAt'>): Rhythm | null {
  if (task.deadlineKind !== 'recurring' || !task.deadlineRule) return null;
  return parseRhythm(task.deadlineRule, {
    anchor: task.deadlineFrom ?? vietnamDay(task.createdAt),
    from: task.deadlineFrom,
    to: task.deadlineTo,
  });
}

/** Due date of a task that opens on a day: the current period of a recurring one (or its first), else the date it names. */
export function dueDateOn(task: TaskDeadline & Pick<Task, 'createdAt'>, day: string): DueDate {
  const rhythm = rhythmOf(task);
  if (!rhythm) return { dueDate: task.deadlineTo, periodKey: '' };
  const occurrence = rhythm.firstFrom(day);
  return { dueDate: occurrence?.due ?? null, periodKey: occurrence?.key ?? '' };
}

/** Day the occurrence after the one a task stands at opens; null for a task that comes once. */
export function nextOpening(task: Pick<Task, 'periodKey' | 'dueDate'>): string | null {
  return task.periodKey && task.dueDate ? addDays(task.dueDate, 1) : null;
}

/** What changes when a task that was held or waited goes out on a day: a recurring one begins with that day's period. */
export function openingOn(
  task: TaskDeadline & Pick<Task, 'createdAt'>,
  day: string,
  out: boolean,
): { columns: Partial<DueDate & { originalDueDate: string | null }>; nextOpensOn: string | null } {
  if (!rhythmOf(task)) return { columns: {}, nextOpensOn: null };
  const { dueDate, periodKey } = dueDateOn(task, day);
  return {
    columns: { dueDate, periodKey, originalDueDate: dueDate },
    nextOpensOn: out ? nextOpening({ dueDate, periodKey }) : null,
  };
}
