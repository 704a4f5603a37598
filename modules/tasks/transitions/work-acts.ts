import type { Identity } from '../../organization';
import { AT_WORK_STATUSES, EXCHANGEABLE_STATUSES, HANDING_STATUSES } from '../assignment.words';
import type { AssignmentStatus } from '../assignment.words';
import { assignsIt, holdsIt } from './transition-permission';
import type { Sides } from './transition-permission';
import { transitionNamed } from './transition-table';

/** What may be done with an assignment beside its transitions. */
export const WORK_ACTS = [
  'reply',
  'note-progress',
  'ask-extension',
  'hand-over',
  'urge',
  'exchange',
  'comment',
] as const;
export type WorkAct = (typeof WORK_ACTS)[number];

/** What the person may do with it as it stands; nothing while plan and task are not in force. */
export function workActs(
  assignment: Sides & { status: AssignmentStatus; dueDate: string | null },
  inForce: boolean,
  me: Pick<Identity, 'roles' | 'unitId'>,
): WorkAct[] {
  if (!inForce || assignment.status === 'held') return [];
  const { status, dueDate } = assignment;
  const isIn = (statuses: readonly AssignmentStatus[] | undefined): boolean => !!statuses?.includes(status);
  const holds = holdsIt(me, assignment);
  const assigns = assignsIt(me, assignment);
  const may: Record<WorkAct, boolean> = {
    reply: holds && isIn(transitionNamed('submit')?.from),
    'note-progress': holds && isIn(HANDING_STATUSES),
    'ask-extension': holds && isIn(AT_WORK_STATUSES) && dueDate !== null,
    'hand-over': holds && isIn(HANDING_STATUSES),
    urge: assigns && isIn(AT_WORK_STATUSES),
    exchange: assigns && isIn(EXCHANGEABLE_STATUSES),
    comment: (holds || assigns) && status !== 'cancelled',
  };
  return WORK_ACTS.filter((act) => may[act]);
}
