import { searchText } from '../../foundation';
import type { Ids } from '../../foundation';
import type { Condition } from '../../reading/types';
import { deadlineColumns, dueDateOn } from '../deadline/due-date';
import type { DueDate } from '../deadline/due-date';
import type { Assignment, Task, TaskCondition, TaskUnit } from '../entities';
import type { AssignmentRole, AssignmentStatus } from '../assignment.words';
import type { NewTask } from '../task.types';

/** Where and when rows are made. */
export interface RowContext {
  ids: Ids;
  now: Date;
  /** Today in Vietnam. */
  today: string;
}

/** What a list's search looks into. */
export function taskSearchText(
  task: Pick<Task, 'label' | 'groups' | 'content' | 'product' | 'deadlineText'>,
  units: readonly Pick<TaskUnit, 'text'>[],
): string {
  return searchText(
    task.label,
    ...task.groups,
    task.content,
    task.product,
    task.deadlineText,
    ...units.map((unit) => unit.text),
  );
}

export function taskRow(planId: string, draft: NewTask, context: RowContext): Task {
  const deadline = deadlineColumns(draft.deadline);
  const { dueDate, periodKey } = dueDateOn({ ...deadline, createdAt: context.now }, context.today);
  const { label, groups, content, product } = draft;
  return {
    id: context.ids.next(),
    planId,
    number: draft.order,
    source: draft.source,
    label,
    groups,
    content,
    product,
    ...deadline,
    originalDueDate: dueDate,
    dueDate,
    periodKey,
    nextOpensOn: null,
    cancelledOn: null,
    at: draft.at,
    fields: draft.fields,
    searchText: taskSearchText({ label, groups, content, product, ...deadline }, draft.units),
    createdAt: context.now,
    version: 1,
  };
}

export function unitRows(taskId: string, units: NewTask['units'], ids: Ids): TaskUnit[] {
  return units.map(({ role, text, unitId, groupId, unitIds }, index) => ({
    id: ids.next(),
    taskId,
    position: index + 1,
    role,
    text,
    unitId,
    groupId,
    unitIds: [...new Set(unitIds)],
  }));
}

export function conditionRows(
  taskId: string,
  conditions: readonly Condition[],
  ids: Ids,
  first = 1,
): TaskCondition[] {
  return conditions.map(({ text, documentKind, issuer, about }, index) => ({
    id: ids.next(),
    taskId,
    position: first + index,
    text,
    documentKind,
    issuer,
    about,
    satisfiedAt: null,
    satisfiedOn: null,
    satisfiedBy: null,
    note: null,
  }));
}

/** One row per unit for one opening of the task. */
export function assignmentRows(
  task: Pick<Task, 'id' | 'planId'>,
  roles: ReadonlyMap<string, AssignmentRole>,
  opening: DueDate & { status: AssignmentStatus },
  { ids, now }: Pick<RowContext, 'ids' | 'now'>,
): Assignment[] {
  return [...roles].map(([unitId, role]) => ({
    id: ids.next(),
    planId: task.planId,
    taskId: task.id,
    unitId,
    role,
    status: opening.status,
    periodKey: opening.periodKey,
    dueDate: opening.dueDate,
    originalDueDate: opening.dueDate,
    assigneeId: null,
    statusChangedAt: now,
    submittedOn: null,
    completedOn: null,
    lastNote: null,
    parentId: null,
    parentUnitId: null,
    partText: null,
    suggestedUnitId: null,
    urgeCount: 0,
    percent: null,
    takenOff: false,
    version: 1,
  }));
}
