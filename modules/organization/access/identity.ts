import { UNIT_ROLES, WIDE_ROLES } from './roles';
import type { Role } from './roles';

/** The signed-in person as rules see them. */
export interface Identity {
  personId: string;
  name: string;
  title: string | null;
  unitId: string | null;
  roles: readonly Role[];
}

export function hasRole(me: Identity, ...roles: Role[]): boolean {
  return me.roles.some((role) => roles.includes(role));
}

/** Sees all units' rows. */
export function seesEverything(me: Identity): boolean {
  return me.roles.some((role) => WIDE_ROLES.includes(role));
}

/** Acts for this unit: sits in it and has a unit's role. */
export function actsFor(me: Identity, unitId: string): boolean {
  return me.unitId === unitId && me.roles.some((role) => UNIT_ROLES.includes(role));
}
