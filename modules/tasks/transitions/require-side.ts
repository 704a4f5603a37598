import { Forbidden } from '../../foundation';
import type { Identity } from '../../organization';
import { assignsIt, holdsIt } from './transition-permission';
import type { Sides } from './transition-permission';

/** @throws Forbidden for one who neither coordinates nor, for a part, works in the unit that handed it over */
export function requireAssigningSide(me: Identity, sides: Sides, code: string, message: string): void {
  if (!assignsIt(me, sides)) throw new Forbidden(code, message);
}

/** @throws Forbidden for one who does not work for the unit that holds it */
export function requireHolder(me: Identity, sides: Sides, code: string, message: string): void {
  if (!holdsIt(me, sides)) throw new Forbidden(code, message);
}
