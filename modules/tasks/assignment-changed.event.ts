import type { Actor } from '../audit';
import type { DomainEvent } from '../persistence';
import type { Assignment } from './entities';
import type { Audience } from './transitions/transition-effects';

/** An assignment was made or went through a transition; heard within the transaction and after commit. */
export interface AssignmentChanged extends DomainEvent {
  readonly name: 'tasks.assignment-changed';
  readonly assignmentId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly unitId: string;
  /** The unit that handed the part over; null: the plan itself gives the assignment. */
  readonly parentUnitId: string | null;
  /** Name in the transition table, `create` or `hand-over`. */
  readonly transition: string;
  /** Who is to be told. */
  readonly notify: readonly Audience[];
  /** Null: the system. */
  readonly actor: Actor | null;
  /** The reason or text that came with it. */
  readonly note: string | null;
  /** The reply it is part of, when ReplyService made it; others' are followed by ReplyFollow. */
  readonly replyId: string | null;
}

type Changed = Pick<Assignment, 'id' | 'taskId' | 'planId' | 'unitId'> &
  Partial<Pick<Assignment, 'parentUnitId'>>;

export function assignmentChanged(
  assignment: Changed,
  transition: string,
  notify: readonly Audience[],
  act: { actor?: Actor | null; note?: string | null; replyId?: string } = {},
): AssignmentChanged {
  const { id: assignmentId, taskId, planId, unitId, parentUnitId = null } = assignment;
  return {
    name: 'tasks.assignment-changed',
    ...{ assignmentId, taskId, planId, unitId, parentUnitId, transition, notify },
    actor: act.actor ?? null,
    note: act.note ?? null,
    replyId: act.replyId ?? null,
  };
}
