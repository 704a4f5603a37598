import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesEverything, UNIT_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import type { Assignment } from '../entities';

/** The unit whose assignments the person sees; null for one who sees every unit's, or none. */
export function ownUnit(me: Identity): string | null {
  return me.roles.some((role) => UNIT_ROLES.includes(role)) ? me.unitId : null;
}

/** All units' assignments, the own unit's that are out, or none. */
export function maySee(me: Identity, assignment: Pick<Assignment, 'unitId' | 'status'>): boolean {
  if (seesEverything(me)) return true;
  return assignment.unitId === ownUnit(me) && assignment.status !== 'held';
}

/** The same rule inside a query whose assignments go by the alias. */
export function onlyVisible<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  me: Identity,
  alias = 'a',
): SelectQueryBuilder<T> {
  if (seesEverything(me)) return query;
  return query.andWhere(`${alias}.unitId = :ownUnit AND ${alias}.status <> :heldStatus`, {
    // No unit has the empty id: who has no unit sees nothing.
    ownUnit: ownUnit(me) ?? '',
    heldStatus: 'held',
  });
}
