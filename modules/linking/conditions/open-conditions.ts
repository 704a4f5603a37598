import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { findCitations, symbolKey } from '../../reading';
import { Task, TaskCondition, TaskPlan } from '../../tasks';
import type { BodyNames } from '../../documents';
import { patternOf } from './pattern/condition-pattern';
import type { ConditionPattern } from './pattern/condition-pattern';

/** A condition nobody has confirmed yet, with what it waits for. */
export interface OpenCondition {
  condition: TaskCondition;
  task: Task;
  plan: TaskPlan;
  pattern: ConditionPattern;
}

/** Below SQL Server's 2100 parameters. */
const AT_ONCE = 500;

/** The open conditions of standing plans, those of one plan only if it is named. */
export async function openConditions(
  manager: EntityManager,
  names: BodyNames,
  wanted: { planId?: string; issuerKey?: string | null },
): Promise<OpenCondition[]> {
  const rows = await openRows(manager, wanted.planId);
  // By the issuer first: of thousands of conditions few tasks have to be looked at.
  const near = rows.filter(({ issuer }) => {
    if (wanted.issuerKey === undefined || issuer === null) return true;
    const { key } = names(issuer);
    return key === wanted.issuerKey || !patternIssuer(issuer, key);
  });
  const found: OpenCondition[] = [];
  for (let start = 0; start < near.length; start += AT_ONCE) {
    const part = near.slice(start, start + AT_ONCE);
    const tasks = await byId(
      manager,
      Task,
      part.map(({ taskId }) => taskId),
    );
    const plans = await byId(
      manager,
      TaskPlan,
      [...tasks.values()].map(({ planId }) => planId),
    );
    for (const condition of part) {
      const task = tasks.get(condition.taskId);
      const plan = task && plans.get(task.planId);
      if (!task || !plan) continue;
      const pattern = patternOf(
        { ...condition, content: task.content },
        condition.issuer === null ? null : names(condition.issuer).key,
        programmesOf(task),
      );
      if (pattern) found.push({ condition, task, plan, pattern });
    }
  }
  return found;
}

function patternIssuer(issuer: string, key: string | null): string | null {
  const stated = { text: '', documentKind: null, issuer, about: null, content: '' };
  return patternOf(stated, key, new Set())?.issuerKey ?? null;
}

function openRows(manager: EntityManager, planId: string | undefined): Promise<TaskCondition[]> {
  const query = manager
    .getRepository(TaskCondition)
    .createQueryBuilder('c')
    .innerJoin(Task, 't', 't.id = c.taskId')
    .innerJoin(TaskPlan, 'p', 'p.id = t.planId')
    .where('c.satisfiedAt IS NULL AND t.cancelledOn IS NULL')
    .andWhere('p.status IN (:...statuses)', { statuses: ['prepared', 'active'] })
    .orderBy('c.id');
  if (planId) query.andWhere('t.planId = :planId', { planId });
  return query.getMany();
}

/** Symbols the task or the heading right above it names. */
function programmesOf({ content, groups }: Task): ReadonlySet<string> {
  const texts = [content, groups.at(-1) ?? ''];
  return new Set(texts.flatMap((text) => findCitations(text).map(({ symbol }) => symbolKey(symbol))));
}

async function byId<T extends { id: string }>(
  manager: EntityManager,
  entity: new () => T,
  ids: string[],
): Promise<Map<string, T>> {
  const distinct = [...new Set(ids)];
  if (!distinct.length) return new Map();
  const rows = await manager.getRepository<T>(entity).find({ where: { id: In(distinct) } as never });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether the condition is still nobody's. */
export function stillOpen(manager: EntityManager, conditionId: string): Promise<boolean> {
  return manager.getRepository(TaskCondition).existsBy({ id: conditionId, satisfiedAt: IsNull() });
}
