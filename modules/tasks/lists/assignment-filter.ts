import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { ASSIGNMENT_STATUSES } from '../assignment.words';
import type { AssignmentQuery, AssignmentSort } from '../dto/assignment.query';
import { Assignment, Task, TaskPlan } from '../entities';
import type { Horizon } from '../timeliness/timeliness';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';
import { andSearch } from './search-condition';
import { onlyVisible } from './visibility';

/** What narrows a list of assignments; a page of it and its order come on top. */
export type AssignmentCriteria = Omit<AssignmentQuery, 'page' | 'size' | 'sort'>;

/**
 * The assignments that meet the criteria and that the person may see. Aliases: `a` assignment, `t` task, `p` plan,
 * `u` unit; each join meets exactly one row.
 */
export function assignmentsWhere(
  manager: EntityManager,
  criteria: AssignmentCriteria,
  me: Identity,
  horizon: Horizon,
): SelectQueryBuilder<Assignment> {
  const query = manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(Task, 't', 't.id = a.taskId')
    .innerJoin(TaskPlan, 'p', 'p.id = a.planId')
    .innerJoin(Unit, 'u', 'u.id = a.unitId')
    .where('1 = 1');
  onlyVisible(query, me);
  const { plan, task, unit, person, role, status, timeliness } = criteria;
  if (plan) query.andWhere('a.planId = :plan', { plan });
  if (task) query.andWhere('a.taskId = :task', { task });
  if (unit) query.andWhere('a.unitId = :unit', { unit });
  if (person) query.andWhere('a.assigneeId = :person', { person });
  if (role?.length) query.andWhere('a.role IN (:...role)', { role });
  if (status?.length) query.andWhere('a.status IN (:...status)', { status });
  if (timeliness?.length) {
    query.andWhere(timelinessCondition(timeliness), timelinessParameters(horizon));
  }
  return andSearch(query, ['t.searchText', 'u.searchText', 'p.searchText'], criteria.q);
}

/** Order of a list; ends in the id, so that pages neither repeat nor lose a row. Without a deadline comes last. */
export function inOrder(
  query: SelectQueryBuilder<Assignment>,
  sort: AssignmentSort = 'dueDate',
): SelectQueryBuilder<Assignment> {
  const steps: [expression: string, direction?: 'DESC'][] = [...ORDERS[sort], ['a.id']];
  for (const [expression, direction = 'ASC'] of steps) query.addOrderBy(expression, direction);
  return query;
}

const WITHOUT_DEADLINE_LAST = 'CASE WHEN a.dueDate IS NULL THEN 1 ELSE 0 END';
const BY_STATUS = `CASE a.status ${ASSIGNMENT_STATUSES.map((status, index) => `WHEN '${status}' THEN ${index}`).join(' ')} END`;

const ORDERS: Record<AssignmentSort, [string, 'DESC'?][]> = {
  dueDate: [[WITHOUT_DEADLINE_LAST], ['a.dueDate'], ['t.number']],
  '-dueDate': [[WITHOUT_DEADLINE_LAST], ['a.dueDate', 'DESC'], ['t.number']],
  unit: [['u.name'], ['a.dueDate'], ['t.number']],
  status: [[BY_STATUS], ['a.dueDate'], ['t.number']],
  plan: [['p.date', 'DESC'], ['p.id'], ['t.number'], ['u.name']],
};
