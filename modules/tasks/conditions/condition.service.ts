import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, Conflict, Ids, InvalidInput, NotFound, vietnamToday } from '../../foundation';
import { insertMany, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { Condition } from '../../reading/types';
import { lockTask, requireStanding } from '../changes/task-lock';
import { conditionRows } from '../creation/task-rows';
import { nextOpening } from '../deadline/due-date';
import { OpeningDeadline } from '../deadline/opening-deadline.service';
import type { OpeningColumns } from '../deadline/opening-deadline.service';
import { Assignment, Task, TaskCondition } from '../entities';
import { BulkMoves } from '../transitions/bulk-moves.service';

/** That a condition holds. */
export interface Satisfaction {
  /** Version of the task the person looked at; the newest when left out. */
  version?: number;
  note: string | null;
  /** Day of the event; today when left out. Relative deadlines count from it. */
  on?: string;
  /** Deadline for the assignments this opens, when the task's own words give none. */
  dueDate?: string;
}

const SYSTEM_NAME = 'Hệ thống';

/** Says that conditions hold, and opens what waited for the last of them. */
@Injectable()
export class ConditionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly moves: BulkMoves,
    private readonly deadlines: OpeningDeadline,
  ) {}

  /**
   * @param actor null when a matching document says so
   * @throws NotFound, ChangedBySomeoneElse; Conflict `condition-already-satisfied`
   */
  satisfy(
    taskId: string,
    conditionId: string,
    satisfaction: Satisfaction,
    actor: Actor | null,
  ): Promise<void> {
    return this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const task = await lockTask(manager, taskId, satisfaction.version);
      const plan = await requireStanding(manager, task, ['prepared', 'active']);
      const conditions = await manager.getRepository(TaskCondition).findBy({ taskId });
      const condition = conditions.find(({ id }) => id === conditionId);
      if (!condition) throw new NotFound('condition-not-found', 'Nhiệm vụ không có điều kiện này.');
      if (condition.satisfiedAt) {
        throw new Conflict('condition-already-satisfied', 'Điều kiện này đã được xác nhận trước đó.');
      }
      const on = this.eventDay(satisfaction.on);
      Object.assign(condition, {
        satisfiedAt: this.clock.now(),
        satisfiedOn: on,
        satisfiedBy: actor?.name ?? SYSTEM_NAME,
        note: satisfaction.note,
      });
      const { satisfiedAt, satisfiedOn, satisfiedBy, note } = condition;
      await manager
        .getRepository(TaskCondition)
        .update({ id: conditionId }, { satisfiedAt, satisfiedOn, satisfiedBy, note });
      this.audit.record(transaction, {
        actor,
        action: 'task.satisfy-condition',
        topic: { type: 'task', id: taskId },
        subject: { type: 'condition', id: conditionId },
        summary: `Xác nhận điều kiện: ${condition.text}`,
        reason: note,
        after: { satisfiedOn: on },
      });
      if (conditions.every(({ satisfiedAt: at }) => at !== null)) {
        const event = conditions
          .map(({ satisfiedOn: day }) => day ?? on)
          .sort()
          .at(-1) as string;
        await this.openTask(transaction, task, plan.status === 'active', event, satisfaction.dueDate, actor);
      }
    });
  }

  /**
   * Another set of conditions for a locked task (an amended plan). One that stood before keeps what is known of it;
   * when none is left open, what waited opens. What is already out is not taken back.
   *
   * @param out the plan is in force
   */
  async replace(
    transaction: Transaction,
    task: Task,
    wanted: readonly Condition[],
    out: boolean,
    actor: Actor | null,
  ): Promise<void> {
    const { manager } = transaction;
    const before = await manager.getRepository(TaskCondition).findBy({ taskId: task.id });
    const kept = before.filter(({ text }) => wanted.some((condition) => condition.text === text));
    const gone = before.filter((condition) => !kept.includes(condition));
    if (gone.length) await manager.getRepository(TaskCondition).delete({ id: In(gone.map(({ id }) => id)) });
    const fresh = wanted.filter(({ text }) => !kept.some((condition) => condition.text === text));
    const first = Math.max(0, ...before.map(({ position }) => position)) + 1;
    await insertMany(manager, TaskCondition, conditionRows(task.id, fresh, this.ids, first));
    if (fresh.length || kept.some(({ satisfiedAt }) => satisfiedAt === null)) return;
    const today = vietnamToday(this.clock);
    const event =
      kept
        .map(({ satisfiedOn }) => satisfiedOn ?? today)
        .sort()
        .at(-1) ?? today;
    await this.openTask(transaction, task, out, event, undefined, actor);
  }

  private eventDay(on: string | undefined): string {
    const today = vietnamToday(this.clock);
    if (on && on > today) {
      throw new InvalidInput('event-in-future', 'Ngày đáp ứng điều kiện không được sau hôm nay.', {
        field: 'on',
      });
    }
    return on ?? today;
  }

  private async openTask(
    transaction: Transaction,
    task: Task,
    out: boolean,
    event: string,
    dueDate: string | undefined,
    actor: Actor | null,
  ): Promise<void> {
    const { manager } = transaction;
    const today = vietnamToday(this.clock);
    if (dueDate && dueDate < today) {
      throw new InvalidInput('due-date-in-past', 'Thời hạn không được ở trong quá khứ.', {
        field: 'dueDate',
      });
    }
    const columns: OpeningColumns = dueDate
      ? { dueDate, originalDueDate: dueDate }
      : await this.deadlines.columns(task, event, today);
    const stopped = await manager
      .getRepository(Assignment)
      .findBy({ taskId: task.id, status: In(['waiting', 'held']) });
    const waiting = stopped.filter(({ status }) => status === 'waiting');
    await this.moves.move(transaction, { name: 'open', task, assignments: waiting, actor, extra: columns });
    await this.keepDates(manager, task, columns, out);
    // Held ones go out with the plan's number, by the deadline that is now known.
    if (!out && Object.keys(columns).length) {
      await manager.getRepository(Assignment).update({ taskId: task.id, status: 'held' }, columns);
    }
  }

  private async keepDates(
    manager: EntityManager,
    task: Task,
    columns: OpeningColumns,
    out: boolean,
  ): Promise<void> {
    const opened = { ...task, ...columns };
    await manager
      .getRepository(Task)
      .update({ id: task.id }, { ...columns, nextOpensOn: out ? nextOpening(opened) : null });
  }
}
