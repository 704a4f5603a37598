import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { seesEverything } from '../../organization';
import type { Identity } from '../../organization';
import { Assignment, Task } from '../entities';
import type { PlanCounts } from '../task.types';
import type { Horizon } from '../timeliness/timeliness';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';
import { onlyVisible } from './visibility';

/** SQL Server takes 2100 parameters in one statement. */
const IDS_AT_ONCE = 1000;

type Row = Record<'planId' | 'assignments' | 'overdue' | 'done', string | number>;
type TaskRow = Record<'planId' | 'tasks', string | number>;

/** Counts per plan, of the tasks and assignments that still stand (nothing cancelled). */
export async function planCounts(
  manager: EntityManager,
  planIds: readonly string[],
  me: Identity | null,
  horizon: Horizon,
): Promise<Map<string, PlanCounts>> {
  const counts = new Map<string, PlanCounts>();
  for (let start = 0; start < planIds.length; start += IDS_AT_ONCE) {
    const ids = planIds.slice(start, start + IDS_AT_ONCE);
    const tasks = await taskCounts(manager, ids, me);
    for (const row of await assignmentRows(manager, ids, me, horizon)) {
      counts.set(String(row.planId), {
        taskCount: tasks.get(String(row.planId)) ?? 0,
        assignmentCount: Number(row.assignments),
        overdueCount: Number(row.overdue),
        doneCount: Number(row.done),
      });
    }
  }
  return counts;
}

function assignmentRows(
  manager: EntityManager,
  ids: string[],
  me: Identity | null,
  horizon: Horizon,
): Promise<Row[]> {
  const query = manager
    .createQueryBuilder(Assignment, 'a')
    .select('a.planId', 'planId')
    .addSelect('COUNT(*)', 'assignments')
    .addSelect(`SUM(CASE WHEN ${timelinessCondition(['overdue'])} THEN 1 ELSE 0 END)`, 'overdue')
    .addSelect(`SUM(CASE WHEN a.status = 'completed' THEN 1 ELSE 0 END)`, 'done')
    .where('a.planId IN (:...ids)', { ids })
    .andWhere(`a.status <> 'cancelled'`)
    .setParameters(timelinessParameters(horizon))
    .groupBy('a.planId');
  return (me ? onlyVisible(query, me) : query).getRawMany<Row>();
}

async function taskCounts(
  manager: EntityManager,
  ids: string[],
  me: Identity | null,
): Promise<Map<string, number>> {
  const all = !me || seesEverything(me);
  const query = all
    ? manager
        .createQueryBuilder(Task, 't')
        .select('t.planId', 'planId')
        .addSelect('COUNT(*)', 'tasks')
        .where({ planId: In(ids), cancelledOn: IsNull() })
        .groupBy('t.planId')
    : onlyVisible(
        manager
          .createQueryBuilder(Assignment, 'a')
          .select('a.planId', 'planId')
          .addSelect('COUNT(DISTINCT a.taskId)', 'tasks')
          .where('a.planId IN (:...ids)', { ids })
          .andWhere(`a.status <> 'cancelled'`)
          .groupBy('a.planId'),
        me,
      );
  const rows = await query.getRawMany<TaskRow>();
  return new Map(rows.map(({ planId, tasks }) => [String(planId), Number(tasks)]));
}
