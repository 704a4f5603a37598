import { In } from 'typeorm';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Person, Unit } from '../../organization';
import type { Identity } from '../../organization';
import type { AssignmentView } from '../dto/assignment.view';
import { Task, TaskPlan } from '../entities';
import type { Assignment } from '../entities';
import { timelinessOf } from '../timeliness/timeliness';
import type { Horizon } from '../timeliness/timeliness';
import { allowedTransitions } from '../transitions/transition-permission';

/** SQL Server takes 2100 parameters in one statement. */
const IDS_AT_ONCE = 1000;

/** Views of assignments in their order; four queries whatever their number (up to a thousand). */
export async function assignmentViews(
  manager: EntityManager,
  assignments: readonly Assignment[],
  me: Identity,
  horizon: Horizon,
): Promise<AssignmentView[]> {
  const tasks = await byId(
    manager,
    Task,
    assignments.map(({ taskId }) => taskId),
  );
  const plans = await byId(
    manager,
    TaskPlan,
    assignments.map(({ planId }) => planId),
  );
  const units = await byId(
    manager,
    Unit,
    assignments.map(({ unitId }) => unitId),
  );
  const people = await byId(
    manager,
    Person,
    assignments.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  return assignments.map((assignment) => {
    const task = tasks.get(assignment.taskId) as Task;
    const plan = plans.get(assignment.planId) as TaskPlan;
    const { id, taskId, planId, unitId, role, status, dueDate, originalDueDate, assigneeId } = assignment;
    return {
      id,
      taskId,
      planId,
      planSymbol: plan.symbol,
      planSubject: plan.subject,
      taskNumber: task.number,
      label: task.label,
      groups: task.groups,
      content: task.content,
      product: task.product,
      unitId,
      unitName: units.get(unitId)?.name ?? '',
      role,
      status,
      timeliness: timelinessOf(assignment, horizon),
      dueDate,
      originalDueDate,
      deadlineText: task.deadlineText,
      periodKey: assignment.periodKey || null,
      assigneeId,
      assigneeName: (assigneeId && people.get(assigneeId)?.name) || null,
      statusChangedAt: assignment.statusChangedAt.toISOString(),
      submittedOn: assignment.submittedOn,
      completedOn: assignment.completedOn,
      lastNote: assignment.lastNote,
      version: assignment.version,
      allowed: allowedTransitions(assignment, plan.status === 'active' && !task.cancelledOn, me),
    };
  });
}

/** Rows by id; no query for no ids. */
export async function byId<T extends { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const distinct = [...new Set(ids)];
  const rows: T[] = [];
  for (let start = 0; start < distinct.length; start += IDS_AT_ONCE) {
    const some = distinct.slice(start, start + IDS_AT_ONCE);
    rows.push(
      ...(await manager
        .createQueryBuilder(entity, 'row')
        .where({ id: In(some) })
        .getMany()),
    );
  }
  return new Map(rows.map((row) => [row.id, row]));
}
