import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Clock, Conflict, Ids, InvalidInput, vietnameseDate, vietnamToday } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { AssignmentRole } from '../assignment.words';
import { taskSearchText } from '../creation/task-rows';
import { unitRoles } from '../creation/unit-roles';
import { Task } from '../entities';
import { moveDueDate } from './due-date-changes';
import { TaskChanges } from './task-changes.service';
import { lockTask, requireStanding } from './task-lock';
import { UnitChanges } from './unit-changes.service';
import { addPhrase, phrasesOf, removeFromPhrases } from './unit-phrases';

/** What a coordinator may correct on a task of a plan in force. */
export interface TaskEdit {
  version: number;
  content?: string;
  product?: string | null;
  /** Deadline in force, ISO date; null takes it away. Needs a reason. */
  dueDate?: string | null;
  reason?: string;
}

/** A unit to add. */
export interface UnitAddition {
  unitId: string;
  role: AssignmentRole;
  /** The task's own when left out. */
  dueDate?: string;
}

/** A coordinator's own changes to tasks of plans in force. */
@Injectable()
export class TaskEdits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly changes: TaskChanges,
    private readonly units: UnitChanges,
  ) {}

  /** Corrects the words; moves the deadline in force of what is open, never the original one. */
  edit(taskId: string, edit: TaskEdit, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const task = await lockTask(manager, taskId, edit.version);
      await requireStanding(manager, task, ['active']);
      const after = changed(task, edit);
      if (!Object.keys(after).length) return;
      const dueDate = after.dueDate;
      if (dueDate !== undefined) this.checkMove(dueDate, edit.reason);
      const first =
        dueDate !== undefined && task.originalDueDate === null ? { originalDueDate: dueDate } : {};
      const words = taskSearchText({ ...task, ...after }, await phrasesOf(manager, taskId));
      await manager.getRepository(Task).update({ id: taskId }, { ...after, ...first, searchText: words });
      const moved = dueDate === undefined ? 0 : await moveDueDate(manager, task, { dueDate });
      this.audit.record(transaction, {
        actor: me,
        action: dueDate === undefined ? 'task.edit' : 'task.move-deadline',
        topic: { type: 'task', id: taskId },
        summary: editSummary(task, after, moved),
        reason: edit.reason,
        before: Object.fromEntries(Object.keys(after).map((key) => [key, task[key as keyof Task]])),
        after,
      });
    });
  }

  /** @returns id of the assignment */
  addUnit(taskId: string, { unitId, role, dueDate }: UnitAddition, me: Identity): Promise<string> {
    return this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const task = await lockTask(manager, taskId);
      const plan = await requireStanding(manager, task, ['active']);
      if (dueDate) this.checkFuture(dueDate);
      const context = { plan, actor: me, reason: null };
      const id = await this.units.add(transaction, task, unitId, role, dueDate ?? null, context);
      await addPhrase(manager, taskId, unitId, role, this.ids);
      return id;
    });
  }

  /**
   * Takes a unit off the task, later occurrences included.
   *
   * @throws Conflict `last-lead-unit`: a task always has one
   */
  removeUnit(taskId: string, unitId: string, version: number, reason: string, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const task = await lockTask(manager, taskId, version);
      const plan = await requireStanding(manager, task, ['active']);
      const roles = unitRoles(await phrasesOf(manager, taskId));
      roles.delete(unitId);
      if (![...roles.values()].includes('lead')) {
        throw new Conflict(
          'last-lead-unit',
          'Đây là đơn vị chủ trì duy nhất; hãy giao đơn vị chủ trì khác trước, hoặc hủy nhiệm vụ.',
        );
      }
      await this.units.remove(transaction, task, [unitId], { plan, actor: me, reason });
      await removeFromPhrases(manager, taskId, unitId);
    });
  }

  cancel(taskId: string, version: number, reason: string, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (transaction) => {
      const task = await lockTask(transaction.manager, taskId, version);
      await requireStanding(transaction.manager, task, ['active']);
      await this.changes.cancel(transaction, task, reason, me);
    });
  }

  private checkMove(dueDate: string | null, reason: string | undefined): void {
    if (!reason?.trim()) {
      throw new InvalidInput('reason-required', 'Hãy nêu lý do thay đổi thời hạn.', { field: 'reason' });
    }
    if (dueDate) this.checkFuture(dueDate);
  }

  private checkFuture(dueDate: string): void {
    if (dueDate < vietnamToday(this.clock)) {
      throw new InvalidInput('due-date-in-past', 'Thời hạn không được ở trong quá khứ.', {
        field: 'dueDate',
      });
    }
  }
}

/** Only what really changes. */
function changed(task: Task, edit: TaskEdit): Partial<Pick<Task, 'content' | 'product' | 'dueDate'>> {
  const { content = task.content, product = task.product, dueDate = task.dueDate } = edit;
  return {
    ...(content !== task.content && { content }),
    ...(product !== task.product && { product }),
    ...(dueDate !== task.dueDate && { dueDate }),
  };
}

function editSummary(task: Task, after: ReturnType<typeof changed>, moved: number): string {
  const parts: string[] = [];
  if (after.content !== undefined) parts.push('sửa nội dung');
  if (after.product !== undefined) parts.push('sửa sản phẩm');
  if (after.dueDate !== undefined) {
    const day = (date: string | null): string => (date ? vietnameseDate(date) : 'không thời hạn');
    parts.push(`chuyển thời hạn từ ${day(task.dueDate)} sang ${day(after.dueDate)} cho ${moved} phần việc`);
  }
  return `Nhiệm vụ số ${task.number}: ${parts.join('; ')}.`;
}
