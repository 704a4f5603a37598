import { Brackets } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { NotFound } from '../../foundation';
import { seesEverything } from '../../organization';
import type { Identity } from '../../organization';
import { Assignment } from '../../tasks';
import { Plan } from '../entities/plan.entity';

/** Narrows a query over plans (alias `plan`) to those a person may see: wide roles all, a unit those that give it work. */
export function visiblePlans(query: SelectQueryBuilder<Plan>, me: Identity): SelectQueryBuilder<Plan> {
  if (seesEverything(me)) return query;
  const own = query
    .subQuery()
    .select('1')
    .from(Assignment, 'own')
    .where('own.planId = plan.id')
    .andWhere('own.unitId = :ownUnit')
    .andWhere('own.status <> :held')
    .getQuery();
  return query.andWhere(new Brackets((where) => where.where(`EXISTS ${own}`))).setParameters({
    ownUnit: me.unitId ?? '',
    held: 'held',
  });
}

/** @throws NotFound also for a plan the person may not see: its existence is no one else's business */
export async function visiblePlan(manager: EntityManager, id: string, me: Identity): Promise<Plan> {
  const query = manager.createQueryBuilder(Plan, 'plan').where('plan.id = :id', { id });
  const plan = await visiblePlans(query, me).getOne();
  if (!plan) throw new NotFound('plan-not-found', 'Không tìm thấy kế hoạch.');
  return plan;
}
