import type { Assignment } from '../entities';
import { TIMELINESS_RULES } from './timeliness-rules';
import type { AssignmentDay, Comparison, Timeliness } from './timeliness-rules';

/** The two days everything is measured from, ISO dates in Vietnam. */
export interface Horizon {
  today: string;
  /** Last day that counts as due soon. */
  soon: string;
}

type Measured = Pick<Assignment, 'status' | AssignmentDay>;

/** Whether an assignment is on time; null where nothing is owed (held, refused, cancelled). */
export function timelinessOf(assignment: Measured, horizon: Horizon): Timeliness | null {
  const rule = TIMELINESS_RULES.find(
    ({ statuses, when }) =>
      statuses.includes(assignment.status) &&
      when.every((comparison) => holds(comparison, assignment, horizon)),
  );
  return rule?.is ?? null;
}

function holds(comparison: Comparison, assignment: Measured, horizon: Horizon): boolean {
  const left = assignment[comparison.day];
  if (comparison.is === 'unknown') return left === null;
  const { than } = comparison;
  const right = than === 'today' || than === 'soon' ? horizon[than] : assignment[than];
  if (left === null || right === null) return false;
  switch (comparison.is) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
