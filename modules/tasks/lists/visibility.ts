import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesEverything, UNIT_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import type { Assignment } from '../entities';

/** The unit whose assignments the person sees; null for one who sees every unit's, or none. */
export function ownUnit(me: Identity): string | null {
  return me.roles.some((role) => UNIT_ROLES.includes(role)) ? me.unitId : null;
}

type Seen = Pick<Assignment, 'unitId' | 'status' | 'parentUnitId' | 'takenOff'>;

/** All units' assignments, the own unit's that are out and were not taken off untouched, and the parts it handed over. */
export function maySee(me: Identity, assignment: Seen): boolean {
  if (seesEverything(me)) return true;
  const unit = ownUnit(me);
  if (unit === null || assignment.status === 'held') return false;
  if (assignment.parentUnitId === unit) return true;
  return assignment.unitId === unit && !assignment.takenOff;
}

/** The same rule inside a query whose assignments go by the alias. */
export function onlyVisible<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  me: Identity,
  alias = 'a',
): SelectQueryBuilder<T> {
  if (seesEverything(me)) return query;
  return query.andWhere(
    `((${alias}.unitId = :ownUnit AND ${alias}.takenOff = :takenOff) OR ${alias}.parentUnitId = :ownUnit) AND ${alias}.status <> :heldStatus`,
    // No unit has the empty id: who has no unit sees nothing.
    { ownUnit: ownUnit(me) ?? '', takenOff: false, heldStatus: 'held' },
  );
}

/** The unit has done nothing with it, and nobody has said anything about it: cancelled now, it leaves no trace there. */
export function neverTouched(
  assignment: Pick<Assignment, 'status' | 'assigneeId' | 'lastNote' | 'urgeCount'>,
): boolean {
  const { status, assigneeId, lastNote, urgeCount } = assignment;
  const untaken = status === 'held' || status === 'waiting' || status === 'assigned';
  return untaken && assigneeId === null && lastNote === null && urgeCount === 0;
}
