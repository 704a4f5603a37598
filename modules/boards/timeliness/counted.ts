import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { BoardFilter } from '../dto/board.query';

/** Statuses in which a unit owes or owed something. Words of ours, so they may stand as literals. */
const COUNTED = ['waiting', 'assigned', 'accepted', 'in-progress', 'submitted', 'returned', 'completed'];

/** Narrows a query whose assignments go by `a` to those a board counts. */
export function counted<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  filter: BoardFilter,
): SelectQueryBuilder<T> {
  query.andWhere(`a.status IN (${COUNTED.map((word) => `'${word}'`).join(', ')})`);
  if (filter.plan) query.andWhere('a.planId = :plan', { plan: filter.plan });
  if (filter.unit) query.andWhere('a.unitId = :unit', { unit: filter.unit });
  if (filter.role) query.andWhere('a.role = :role', { role: filter.role });
  if (filter.from) query.andWhere('a.originalDueDate >= :from', { from: filter.from });
  if (filter.to) query.andWhere('a.originalDueDate <= :to', { to: filter.to });
  return query;
}
