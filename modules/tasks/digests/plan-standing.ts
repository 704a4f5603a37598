import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Unit } from '../../organization';
import { Assignment, Task } from '../entities';
import type { Horizon } from '../timeliness/timeliness';
import type { Timeliness } from '../timeliness/timeliness-rules';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';

/** How the assignments of a plan, or of one unit in it, stand. What was cancelled, refused or is held is not counted. */
export interface PlanStanding {
  planId: string;
  /** Null: of all units. */
  unitId: string | null;
  total: number;
  doneInTime: number;
  doneLate: number;
  submitted: number;
  overdue: number;
  dueSoon: number;
  waiting: number;
}

export interface LateUnitCount {
  planId: string;
  unitName: string;
  overdue: number;
}

/** Standing of every plan of these, all units together. */
export async function planStandings(
  manager: EntityManager,
  planIds: readonly string[],
  horizon: Horizon,
): Promise<PlanStanding[]> {
  const rows = await counted(manager, planIds, horizon).getRawMany<Row>();
  return rows.map((row) => standing(row, null));
}

/** Standing of every unit in every plan of these. */
export async function unitStandings(
  manager: EntityManager,
  planIds: readonly string[],
  horizon: Horizon,
): Promise<PlanStanding[]> {
  const rows = await counted(manager, planIds, horizon)
    .addSelect('a.unitId', 'unitId')
    .addGroupBy('a.unitId')
    .getRawMany<Row>();
  return rows.map((row) => standing(row, String(row.unitId)));
}

/** Units with something overdue, those with most first. */
export async function lateUnits(
  manager: EntityManager,
  planIds: readonly string[],
  horizon: Horizon,
): Promise<LateUnitCount[]> {
  if (!planIds.length) return [];
  const rows = await manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(Unit, 'u', 'u.id = a.unitId')
    .select('a.planId', 'planId')
    .addSelect('u.name', 'unitName')
    .addSelect('COUNT(*)', 'overdue')
    .where('a.planId IN (:...planIds)', { planIds })
    .andWhere(timelinessCondition(['overdue']), timelinessParameters(horizon))
    .groupBy('a.planId')
    .addGroupBy('u.id')
    .addGroupBy('u.name')
    .orderBy('COUNT(*)', 'DESC')
    .addOrderBy('u.name', 'ASC')
    .getRawMany<{ planId: string; unitName: string; overdue: number | string }>();
  return rows.map((row) => ({ ...row, overdue: Number(row.overdue) }));
}

type Row = Record<string, string | number>;

function counted(
  manager: EntityManager,
  planIds: readonly string[],
  horizon: Horizon,
): SelectQueryBuilder<Assignment> {
  const sum = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const timely = (value: Timeliness): string => sum(timelinessCondition([value]));
  return manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(Task, 't', 't.id = a.taskId')
    .select('a.planId', 'planId')
    .addSelect('COUNT(*)', 'total')
    .addSelect(timely('done-in-time'), 'doneInTime')
    .addSelect(timely('done-late'), 'doneLate')
    .addSelect(sum(`a.status = 'submitted'`), 'submitted')
    .addSelect(timely('overdue'), 'overdue')
    .addSelect(timely('due-soon'), 'dueSoon')
    .addSelect(sum(`a.status = 'waiting'`), 'waiting')
    .where(planIds.length ? 'a.planId IN (:...planIds)' : '1 = 0', { planIds })
    .andWhere(`a.status NOT IN ('held', 'refused', 'cancelled')`)
    .andWhere('t.cancelledOn IS NULL')
    .setParameters(timelinessParameters(horizon))
    .groupBy('a.planId');
}

function standing(row: Row, unitId: string | null): PlanStanding {
  const count = (name: string): number => Number(row[name]);
  return {
    planId: String(row.planId),
    unitId,
    total: count('total'),
    doneInTime: count('doneInTime'),
    doneLate: count('doneLate'),
    submitted: count('submitted'),
    overdue: count('overdue'),
    dueSoon: count('dueSoon'),
    waiting: count('waiting'),
  };
}
