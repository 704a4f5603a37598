import { In } from 'typeorm';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Person, Unit } from '../../organization';
import type { Identity } from '../../organization';
import type { AssignmentView } from '../dto/assignment.view';
import { Task, TaskPlan } from '../entities';
import { Extension } from '../extensions/extension.entity';
import type { Assignment } from '../entities';
import { timelinessOf } from '../timeliness/timeliness';
import type { Horizon } from '../timeliness/timeliness';
import { allowedTransitions } from '../transitions/transition-permission';
import { workActs } from '../transitions/work-acts';

/** SQL Server takes 2100 parameters in one statement. */
const IDS_AT_ONCE = 1000;

/** Views of assignments in their order; five queries whatever their number (up to a thousand). */
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
    assignments.flatMap(({ unitId, parentUnitId, suggestedUnitId }) =>
      [unitId, parentUnitId, suggestedUnitId].filter((id) => id !== null),
    ),
  );
  const people = await byId(
    manager,
    Person,
    assignments.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const extended = await openExtensions(
    manager,
    assignments.map(({ id }) => id),
  );
  return assignments.map((assignment) => {
    const task = tasks.get(assignment.taskId) as Task;
    const plan = plans.get(assignment.planId) as TaskPlan;
    const { id, taskId, planId, unitId, role, status, dueDate, originalDueDate, assigneeId } = assignment;
    const { parentId, parentUnitId, partText, suggestedUnitId, urgeCount, percent } = assignment;
    const inForce = plan.status === 'active' && !task.cancelledOn;
    return {
      id,
      taskId,
      planId,
      planSymbol: plan.symbol,
      planSubject: plan.subject,
      taskNumber: task.number,
      label: task.label,
      source: task.source,
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
      parentId,
      parentUnitName: (parentUnitId && units.get(parentUnitId)?.name) || null,
      partText,
      suggestedUnitId,
      suggestedUnitName: (suggestedUnitId && units.get(suggestedUnitId)?.name) || null,
      urgeCount,
      percent,
      extensionOpen: extended.has(id),
      takenOff: status === 'cancelled' && inForce,
      version: assignment.version,
      acts: workActs(assignment, inForce, me),
      allowed: allowedTransitions(assignment, inForce, me),
    };
  });
}

async function openExtensions(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const open = new Set<string>();
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const assignmentId = In(ids.slice(start, start + IDS_AT_ONCE));
    const rows = await manager.find(Extension, {
      select: { id: true, assignmentId: true },
      where: { assignmentId, slot: 'open' },
    });
    for (const row of rows) open.add(row.assignmentId);
  }
  return open;
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
