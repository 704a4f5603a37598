import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { ASSIGNMENT_STATUSES } from '../assignment.words';
import type { AssignmentQuery, AssignmentSort } from '../dto/assignment.query';
import { Assignment, Task, TaskPlan } from '../entities';
import type { Horizon } from '../timeliness/timeliness';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';
import { andSearch } from '../../persistence';
import { onlyVisible } from './visibility';

/** What narrows a list of assignments; a page of it and its order come on top. */
export type AssignmentCriteria = Omit<AssignmentQuery, 'page' | 'size' | 'sort'>;

/**
 * The assignments (alias `a`) that meet the criteria and that the person may see. Task `t`, plan `p` and unit `u` are
 * joined only where a search or an order looks at them; each join meets exactly one row.
 */
export function assignmentsWhere(
  manager: EntityManager,
  criteria: AssignmentCriteria,
  me: Identity,
  horizon: Horizon,
): SelectQueryBuilder<Assignment> {
  const query = manager.createQueryBuilder(Assignment, 'a').where('1 = 1');
  onlyVisible(query, me);
  const { plan, task, unit, person, from, to, role, status, timeliness } = criteria;
  if (plan) query.andWhere('a.planId = :plan', { plan });
  if (task) query.andWhere('a.taskId = :task', { task });
  if (unit) query.andWhere('a.unitId = :unit', { unit });
  if (person) query.andWhere('a.assigneeId = :person', { person });
  if (from) query.andWhere('a.originalDueDate >= :from', { from });
  if (to) query.andWhere('a.originalDueDate <= :to', { to });
  if (role?.length) query.andWhere('a.role IN (:...role)', { role });
  if (status?.length) query.andWhere('a.status IN (:...status)', { status });
  if (timeliness?.length) {
    query.andWhere(timelinessCondition(timeliness), timelinessParameters(horizon));
  }
  if (!criteria.q?.trim()) return query;
  join(query, 't', 'u', 'p');
  return andSearch(query, ['t.searchText', 'u.searchText', 'p.searchText'], criteria.q);
}

/** Order of a list; ends in the id, so that pages neither repeat nor lose a row. Without a deadline comes last. */
export function inOrder(
  query: SelectQueryBuilder<Assignment>,
  sort: AssignmentSort = 'dueDate',
): SelectQueryBuilder<Assignment> {
  const { joins = [], steps } = ORDERS[sort];
  join(query, ...joins);
  // Ids grow with time, so tasks stand in the order of their plan.
  const all: Step[] = [...steps, ['a.taskId'], ['a.id']];
  for (const [expression, direction = 'ASC'] of all) query.addOrderBy(expression, direction);
  return query;
}

const JOINED = {
  t: [Task, 't.id = a.taskId'],
  p: [TaskPlan, 'p.id = a.planId'],
  u: [Unit, 'u.id = a.unitId'],
} as const;

function join(query: SelectQueryBuilder<Assignment>, ...aliases: (keyof typeof JOINED)[]): void {
  for (const alias of aliases) {
    if (query.expressionMap.aliases.some(({ name }) => name === alias)) continue;
    const [entity, on] = JOINED[alias];
    query.innerJoin(entity, alias, on);
  }
}

type Step = [expression: string, direction?: 'DESC'];

const WITHOUT_DEADLINE_LAST = 'CASE WHEN a.dueDate IS NULL THEN 1 ELSE 0 END';
const BY_STATUS = `CASE a.status ${ASSIGNMENT_STATUSES.map((status, index) => `WHEN '${status}' THEN ${index}`).join(' ')} END`;

const ORDERS: Record<AssignmentSort, { joins?: (keyof typeof JOINED)[]; steps: Step[] }> = {
  dueDate: { steps: [[WITHOUT_DEADLINE_LAST], ['a.dueDate']] },
  '-dueDate': { steps: [[WITHOUT_DEADLINE_LAST], ['a.dueDate', 'DESC']] },
  unit: { joins: ['u'], steps: [['u.name'], ['a.dueDate']] },
  status: { steps: [[BY_STATUS], ['a.dueDate']] },
  plan: { joins: ['p', 't', 'u'], steps: [['p.date', 'DESC'], ['p.id'], ['t.number'], ['u.name']] },
};
