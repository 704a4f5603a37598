import type { Identity, Role } from '../../organization';
import { TRANSITIONS } from './transition-table';
import type { Transition } from './transition.types';
import type { AssignmentStatus } from '../assignment.words';

/** The roles that may fire anything at all. */
export const ACTING_ROLES: readonly Role[] = [...new Set(TRANSITIONS.flatMap(({ roles }) => [...roles]))];

/** Whether the person may fire it on an assignment of that unit, whatever the status. */
export function mayFire(
  transition: Transition,
  me: Pick<Identity, 'roles' | 'unitId'>,
  unitId: string,
): boolean {
  if (!me.roles.some((role) => transition.roles.includes(role))) return false;
  return transition.scope === 'plan' || me.unitId === unitId;
}

/** Names of what the person may do with an assignment as it stands; nothing while plan and task are not in force. */
export function allowedTransitions(
  assignment: { status: AssignmentStatus; unitId: string },
  inForce: boolean,
  me: Pick<Identity, 'roles' | 'unitId'>,
): string[] {
  if (!inForce) return [];
  return TRANSITIONS.filter(
    (transition: Transition) =>
      transition.from.includes(assignment.status) && mayFire(transition, me, assignment.unitId),
  ).map(({ name }) => name);
}
