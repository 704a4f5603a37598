import type { EntityManager } from 'typeorm';
import type { Identity } from '../../organization';
import { Assignment } from '../entities';
import type { PlanCounts } from '../task.types';
import type { Horizon } from '../timeliness/timeliness';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';
import { onlyVisible } from './visibility';

type Row = Record<'planId' | 'tasks' | 'assignments' | 'overdue' | 'done', string | number>;

/** Counts per plan, of the tasks and assignments that still stand (nothing cancelled). */
export async function planCounts(
  manager: EntityManager,
  planIds: readonly string[],
  me: Identity | null,
  horizon: Horizon,
): Promise<Map<string, PlanCounts>> {
  const counts = new Map<string, PlanCounts>();
  for (let start = 0; start < planIds.length; start += 1000) {
    const ids = planIds.slice(start, start + 1000);
    const query = manager
      .createQueryBuilder(Assignment, 'a')
      .select('a.planId', 'planId')
      .addSelect('COUNT(*)', 'assignments')
      .addSelect('COUNT(DISTINCT a.taskId)', 'tasks')
      .addSelect(`SUM(CASE WHEN ${timelinessCondition(['overdue'])} THEN 1 ELSE 0 END)`, 'overdue')
      .addSelect(`SUM(CASE WHEN a.status = 'completed' THEN 1 ELSE 0 END)`, 'done')
      .where('a.planId IN (:...ids)', { ids })
      .andWhere(`a.status <> 'cancelled'`)
      .setParameters(timelinessParameters(horizon))
      .groupBy('a.planId');
    if (me) onlyVisible(query, me);
    for (const row of await query.getRawMany<Row>()) {
      counts.set(String(row.planId), {
        taskCount: Number(row.tasks),
        assignmentCount: Number(row.assignments),
        overdueCount: Number(row.overdue),
        doneCount: Number(row.done),
      });
    }
  }
  return counts;
}
