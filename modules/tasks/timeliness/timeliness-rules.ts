import { AT_WORK_STATUSES } from '../assignment.words';
import type { AssignmentStatus } from '../assignment.words';

/** Whether an assignment is on time; derived, never stored. */
export const TIMELINESS = ['on-course', 'due-soon', 'overdue', 'done-in-time', 'done-late'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export const TIMELINESS_LABELS: Record<Timeliness, string> = {
  'on-course': 'Trong hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  'done-in-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
};

/** What a rule looks at: days of the assignment, and the two days everything is measured from. */
export type AssignmentDay = 'dueDate' | 'originalDueDate' | 'submittedOn' | 'completedOn';
export type HorizonDay = 'today' | 'soon';

/** Two days compared; false when the assignment's day is not known. `null` asks for just that. */
export type Comparison =
  | { day: AssignmentDay; is: '<' | '<=' | '>' | '>='; than: AssignmentDay | HorizonDay }
  | { day: AssignmentDay; is: 'unknown' };

/** One way to come to a timeliness: in these statuses, when all comparisons hold. */
export interface TimelinessRule {
  is: Timeliness;
  statuses: readonly AssignmentStatus[];
  when: readonly Comparison[];
}

/**
 * The one definition, read by the views (timeliness.ts) and by every query (timeliness-sql.ts). At most one rule fits
 * an assignment.
 *
 * - At work: measured by the deadline in force; `soon` is the last day that counts as due soon, by working days.
 * - Submitted: the unit has done its part on the day it handed in; how long the decision takes is not its delay.
 * - Waiting: cannot be late, it has not begun.
 * - Completed: in time or late by the ORIGINAL deadline, on the day the accepted result was handed in. An extension
 *   spares a warning, not the statistics.
 * - Held, refused, cancelled: none, since no unit owes anything.
 */
export const TIMELINESS_RULES: readonly TimelinessRule[] = [
  {
    is: 'overdue',
    statuses: AT_WORK_STATUSES,
    when: [{ day: 'dueDate', is: '<', than: 'today' }],
  },
  {
    is: 'due-soon',
    statuses: AT_WORK_STATUSES,
    when: [
      { day: 'dueDate', is: '>=', than: 'today' },
      { day: 'dueDate', is: '<=', than: 'soon' },
    ],
  },
  {
    is: 'on-course',
    statuses: AT_WORK_STATUSES,
    when: [
      { day: 'dueDate', is: '>=', than: 'today' },
      { day: 'dueDate', is: '>', than: 'soon' },
    ],
  },
  { is: 'on-course', statuses: AT_WORK_STATUSES, when: [{ day: 'dueDate', is: 'unknown' }] },
  { is: 'on-course', statuses: ['waiting'], when: [] },
  {
    is: 'on-course',
    statuses: ['submitted'],
    when: [{ day: 'submittedOn', is: '<=', than: 'dueDate' }],
  },
  { is: 'on-course', statuses: ['submitted'], when: [{ day: 'dueDate', is: 'unknown' }] },
  {
    is: 'overdue',
    statuses: ['submitted'],
    when: [{ day: 'submittedOn', is: '>', than: 'dueDate' }],
  },
  {
    is: 'done-in-time',
    statuses: ['completed'],
    when: [{ day: 'completedOn', is: '<=', than: 'originalDueDate' }],
  },
  {
    is: 'done-in-time',
    statuses: ['completed'],
    when: [{ day: 'originalDueDate', is: 'unknown' }],
  },
  {
    is: 'done-late',
    statuses: ['completed'],
    when: [{ day: 'completedOn', is: '>', than: 'originalDueDate' }],
  },
];
