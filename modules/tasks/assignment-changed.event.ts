import type { DomainEvent } from '../persistence';
import type { Assignment } from './entities';
import type { Audience } from './transitions/transition-effects';

/** An assignment was made or went through a transition; delivered after commit. */
export interface AssignmentChanged extends DomainEvent {
  readonly name: 'tasks.assignment-changed';
  readonly assignmentId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly unitId: string;
  /** Name in the transition table, or `create`. */
  readonly transition: string;
  /** Who is to be told. */
  readonly notify: readonly Audience[];
}

export function assignmentChanged(
  assignment: Pick<Assignment, 'id' | 'taskId' | 'planId' | 'unitId'>,
  transition: string,
  notify: readonly Audience[],
): AssignmentChanged {
  const { id: assignmentId, taskId, planId, unitId } = assignment;
  return { name: 'tasks.assignment-changed', assignmentId, taskId, planId, unitId, transition, notify };
}
