import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import { Clock, Ids, vietnamToday } from '../../foundation';
import type { Transaction } from '../../persistence';
import type { Deadline } from '../../reading/types';
import { ConditionService } from '../conditions/condition.service';
import { waitingTasks } from '../conditions/waiting-tasks';
import { draftProblems, refuseProblems } from '../creation/draft-problems';
import { taskSearchText } from '../creation/task-rows';
import { unitRoles } from '../creation/unit-roles';
import { deadlineColumns, deadlineOf, dueDateOn, nextOpening } from '../deadline/due-date';
import { Task } from '../entities';
import type { TaskUnit } from '../entities';
import type { NewTask, TaskFields } from '../task.types';
import { moveDueDate } from './due-date-changes';
import { unitDifference } from './unit-difference';
import { UnitChanges } from './unit-changes.service';
import type { UnitChangeContext } from './unit-changes.service';
import { phrasesOf, replacePhrases } from './unit-phrases';

const AMENDED = 'Kế hoạch được điều chỉnh.';

/** Changes fields of a task that is out, and carries each through to its assignments. */
@Injectable()
export class FieldChanges {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly units: UnitChanges,
    private readonly conditions: ConditionService,
  ) {}

  /** The task is locked by the caller. */
  async apply(
    transaction: Transaction,
    task: Task,
    fields: TaskFields,
    context: UnitChangeContext,
  ): Promise<void> {
    const { manager } = transaction;
    const phrases = await phrasesOf(manager, task.id);
    refuseProblems(draftProblems([draftOf(task, phrases, fields)]));
    const columns = plainColumns(fields);
    const active = context.plan.status === 'active';
    if (fields.conditions) {
      await this.conditions.replace(transaction, task, fields.conditions, active, context.actor);
    }
    if (fields.deadline) {
      Object.assign(columns, await this.changeDeadline(manager, task, fields.deadline, active));
    }
    if (fields.units) await this.changeUnits(transaction, { ...task, ...columns }, fields.units, context);
    const searchText = taskSearchText({ ...task, ...columns }, fields.units ?? phrases);
    await manager.getRepository(Task).update({ id: task.id }, { ...columns, searchText });
    this.audit.record(transaction, {
      actor: context.actor,
      action: 'task.amend',
      topic: { type: 'task', id: task.id },
      summary: `Điều chỉnh nhiệm vụ số ${task.number}: ${wordsOf(fields)}.`,
      reason: context.reason,
      before: Object.fromEntries(Object.keys(columns).map((key) => [key, task[key as keyof Task]])),
      after: columns,
    });
  }

  /** Deadlines of what is open move, never the original ones. A task that begins or ceases to recur is re-keyed. */
  private async changeDeadline(
    manager: EntityManager,
    task: Task,
    deadline: Deadline,
    active: boolean,
  ): Promise<Partial<Task>> {
    const columns = deadlineColumns(deadline);
    const due = dueDateOn({ ...columns, createdAt: task.createdAt }, vietnamToday(this.clock));
    await moveDueDate(manager, task, due);
    const waiting = (await waitingTasks(manager, [task.id])).size > 0;
    return {
      ...columns,
      ...due,
      ...(task.originalDueDate === null && { originalDueDate: due.dueDate }),
      nextOpensOn: active && !waiting ? nextOpening(due) : null,
    };
  }

  private async changeUnits(
    transaction: Transaction,
    task: Task,
    units: NewTask['units'],
    context: UnitChangeContext,
  ): Promise<void> {
    const { manager } = transaction;
    const { added, removed, moved } = unitDifference(
      unitRoles(await phrasesOf(manager, task.id)),
      unitRoles(units),
    );
    await replacePhrases(manager, task.id, units, this.ids);
    for (const [unitId, role] of added) {
      await this.units.add(transaction, task, unitId, role, null, context);
    }
    await this.units.changeRole(transaction, task, moved, context);
    await this.units.remove(transaction, task, removed, { ...context, reason: context.reason ?? AMENDED });
  }
}

const FIELD_WORDS: Record<keyof NewTask, string> = {
  order: 'thứ tự',
  source: 'nguồn',
  label: 'số thứ tự',
  groups: 'nhóm',
  content: 'nội dung',
  product: 'sản phẩm',
  deadline: 'thời hạn',
  conditions: 'điều kiện',
  at: 'vị trí trong văn bản',
  fields: 'vị trí trong văn bản',
  units: 'đơn vị thực hiện',
};

function wordsOf(fields: TaskFields): string {
  const words = (Object.keys(fields) as (keyof NewTask)[]).map((field) => FIELD_WORDS[field]);
  return [...new Set(words)].join(', ');
}

function plainColumns({
  order,
  source,
  label,
  groups,
  content,
  product,
  at,
  fields,
}: TaskFields): Partial<Task> {
  const columns = { number: order, source, label, groups, content, product, at, fields };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** The task as it would stand, for the checks every new task goes through. */
function draftOf(task: Task, phrases: readonly TaskUnit[], fields: TaskFields): NewTask {
  const { number: order, source, label, groups, content, product, at } = task;
  return {
    order,
    source,
    label,
    groups,
    content,
    product,
    at,
    fields: task.fields,
    deadline: deadlineOf(task),
    conditions: [],
    units: [...phrases],
    ...fields,
  };
}
