import type { EntityManager } from 'typeorm';
import { Task } from '../../tasks';
import type { BoardFilter } from '../dto/board.query';

type Row = { id: string; planId: string; groups: string };

/**
 * The field of each task: the heading under which its plan parts the work. Headings all tasks of a plan share
 * ("II. NỘI DUNG THỰC HIỆN") say nothing, so the first level counts at which they differ.
 */
export async function fieldsOfTasks(
  manager: EntityManager,
  filter: BoardFilter,
): Promise<Map<string, string | null>> {
  const query = manager
    .createQueryBuilder(Task, 't')
    .select('t.id', 'id')
    .addSelect('t.planId', 'planId')
    .addSelect('t.groups', 'groups');
  if (filter.plan) query.where('t.planId = :plan', { plan: filter.plan });
  const byPlan = new Map<string, { id: string; groups: string[] }[]>();
  for (const { id, planId, groups } of await query.getRawMany<Row>()) {
    const tasks = byPlan.get(planId) ?? [];
    tasks.push({ id, groups: JSON.parse(groups) as string[] });
    byPlan.set(planId, tasks);
  }
  const fields = new Map<string, string | null>();
  for (const tasks of byPlan.values()) {
    const level = telling(tasks.map(({ groups }) => groups));
    for (const { id, groups } of tasks) fields.set(id, groups[Math.min(level, groups.length - 1)] ?? null);
  }
  return fields;
}

/** The first level at which headings differ; the last when they never do. */
function telling(headings: readonly string[][]): number {
  const depth = Math.max(0, ...headings.map(({ length }) => length));
  for (let level = 0; level < depth; level += 1) {
    if (new Set(headings.map((groups) => groups[level] ?? '')).size > 1) return level;
  }
  return Math.max(0, depth - 1);
}
