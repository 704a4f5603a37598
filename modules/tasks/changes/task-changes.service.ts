import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, vietnamToday } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { OPEN_STATUSES } from '../assignment.words';
import { TaskFactory } from '../creation/task-factory.service';
import { Assignment, Task } from '../entities';
import type { TaskChange } from '../task.types';
import { BulkMoves } from '../transitions/bulk-moves.service';
import { consequencesOf } from './consequences';
import { FieldChanges } from './field-changes.service';
import { lockTask, requireStanding } from './task-lock';

/** What an amended plan does to tasks that are already out. */
@Injectable()
export class TaskChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly moves: BulkMoves,
    private readonly factory: TaskFactory,
    private readonly fields: FieldChanges,
  ) {}

  /**
   * Carries one change out, in the caller's transaction.
   *
   * @returns id of the task, new for an added one
   */
  async apply(transaction: Transaction, change: TaskChange, actor: Actor): Promise<string> {
    if (change.kind === 'add') {
      const made = await this.factory.createAll(transaction, change.plan, [change.draft], actor);
      return made.taskIds[0];
    }
    const { manager } = transaction;
    const task = await lockTask(manager, change.taskId);
    const plan = await requireStanding(manager, task, ['prepared', 'active']);
    if (change.kind === 'cancel') await this.cancel(transaction, task, change.reason, actor);
    else {
      const reason = change.reason ?? null;
      await this.fields.apply(transaction, task, change.fields, { plan, actor, reason });
    }
    return task.id;
  }

  /** What a change would do to work under way, in Vietnamese sentences; nothing is changed. */
  async consequences(change: TaskChange): Promise<string[]> {
    const today = vietnamToday(this.clock);
    return this.unitOfWork.read((manager) => consequencesOf(manager, change, today));
  }

  /** Cancels a locked task and what is open of it; what was completed stays. */
  async cancel(transaction: Transaction, task: Task, reason: string, actor: Actor): Promise<void> {
    const { manager } = transaction;
    const assignments = await manager
      .getRepository(Assignment)
      .findBy({ taskId: task.id, status: In([...OPEN_STATUSES]) });
    await this.moves.move(transaction, { name: 'cancel', task, assignments, actor, reason });
    await manager
      .getRepository(Task)
      .update({ id: task.id }, { cancelledOn: vietnamToday(this.clock), nextOpensOn: null });
    this.audit.record(transaction, {
      actor,
      action: 'task.cancel',
      topic: { type: 'task', id: task.id },
      summary: `Hủy nhiệm vụ số ${task.number}.`,
      reason,
    });
  }
}
