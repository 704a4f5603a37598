import type { Identity, Role } from '../../organization';
import type { AssignmentStatus } from '../assignment.words';
import { TRANSITIONS } from './transition-table';
import type { Transition } from './transition.types';

type Person = Pick<Identity, 'roles' | 'unitId'>;

/** Whose an assignment is: the unit's that holds it, and the one's that gave it. */
export interface Sides {
  unitId: string;
  /** The unit that handed the part over; null: the coordinator gave it. */
  parentUnitId: string | null;
}

/** The roles that may fire anything at all. */
export const ACTING_ROLES: readonly Role[] = [...new Set(TRANSITIONS.flatMap(({ roles }) => [...roles]))];

/** The roles that act for a unit in its work. */
const WORKING_ROLES: readonly Role[] = ['officer', 'unit-leader'];

/** Works on the assignment for the unit that holds it. */
export function holdsIt(me: Person, { unitId }: Pick<Sides, 'unitId'>): boolean {
  return me.unitId === unitId && me.roles.some((role) => WORKING_ROLES.includes(role));
}

/** Decides about the assignment: the coordinator, or for a part the unit that handed it over. */
export function assignsIt(me: Person, { parentUnitId }: Pick<Sides, 'parentUnitId'>): boolean {
  if (parentUnitId === null) return me.roles.includes('coordinator');
  return holdsIt(me, { unitId: parentUnitId });
}

/** Whether the person may fire it on that assignment, whatever the status. */
export function mayFire(transition: Transition, me: Person, sides: Sides): boolean {
  if (!transition.roles.length) return false;
  if (transition.scope === 'plan' && sides.parentUnitId !== null) return assignsIt(me, sides);
  if (!me.roles.some((role) => transition.roles.includes(role))) return false;
  return transition.scope === 'plan' || me.unitId === sides.unitId;
}

/** Names of what the person may do with an assignment as it stands; nothing while plan and task are not in force. */
export function allowedTransitions(
  assignment: Sides & { status: AssignmentStatus },
  inForce: boolean,
  me: Person,
): string[] {
  if (!inForce) return [];
  return TRANSITIONS.filter(
    (transition: Transition) =>
      transition.from.includes(assignment.status) && mayFire(transition, me, assignment),
  ).map(({ name }) => name);
}
