import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Clock, InvalidInput, searchText, vietnameseDate, vietnamToday } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { TaskChanges, TaskFactory } from '../../tasks';
import { contentOf } from '../draft/draft-item';
import { itemProblems } from '../draft/item-problems';
import { changePlan, findPlan } from '../draft/plan-lock';
import { PlanItem } from '../entities/plan-item.entity';
import { PlanSource } from '../entities/plan-source.entity';
import { PlanAmendment, PlanChange } from '../entities/amendment.entity';
import { Plan } from '../entities/plan.entity';
import { planChanged } from '../plan-changed.event';
import { planProjection } from './plan-projection';
import { TaskDrafting } from './task-drafting';

/** The acts that carry a plan from draft to its end. Each is one transaction: all of it or nothing. */
@Injectable()
export class PlanApprovalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tasks: TaskFactory,
    private readonly changes: TaskChanges,
    private readonly drafting: TaskDrafting,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes every item a task with its assignments. Without number and date the plan becomes `prepared` and its
   * assignments are held; with both they go out at once.
   *
   * @throws InvalidInput `plan-not-ready` with one detail per blocking problem; Conflict `plan-already-approved`
   */
  approve(planId: string, version: number, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { number, date } = await findPlan(tx, planId);
      const status = number && date ? 'active' : 'prepared';
      const plan = await changePlan(tx, planId, version, ['draft'], {
        status,
        approvedAt: this.clock.now(),
        approvedById: me.personId,
      });
      const items = await tx.manager.find(PlanItem, {
        where: { planId, dropped: false },
        order: { position: 'ASC' },
      });
      this.refuseUnready(items);
      const tasks = await this.drafting.newTasks(plan, items);
      const made = await this.tasks.createAll(tx, planProjection(plan), tasks, me);
      for (const [index, item] of items.entries()) {
        await tx.manager.update(PlanItem, { id: item.id }, { taskId: made.taskIds[index] });
      }
      tx.emit(planChanged(planId, 'approve'));
      this.record(
        tx,
        me,
        plan,
        'plan.approve',
        `Duyệt kế hoạch: ${made.tasks} nhiệm vụ, ${made.assignments} phần việc${status === 'prepared' ? ', chờ số và ngày ban hành' : ''}`,
      );
    });
  }

  /** Number and date are known: what was prepared goes out. */
  issue(planId: string, version: number, number: string, date: string, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const before = await findPlan(tx, planId);
      const symbol = symbolWith(before.symbol, number, before.kindCode);
      const plan = await changePlan(tx, planId, version, ['prepared'], {
        status: 'active',
        number: number.split('/')[0],
        symbol,
        symbolKey: symbolKey(symbol),
        date,
        year: before.year ?? Number(date.slice(0, 4)),
        searchText: searchText(symbol, before.subject, before.issuer, before.kind),
      });
      await this.tasks.release(tx, planProjection(plan), me);
      tx.emit(planChanged(planId, 'issue'));
      this.record(
        tx,
        me,
        plan,
        'plan.issue',
        `Ban hành số ${symbol} ngày ${vietnameseDate(date)}, giao nhiệm vụ cho các đơn vị`,
      );
    });
  }

  /** The plan is over; its assignments stay as they are. */
  close(planId: string, version: number, reason: string, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await changePlan(tx, planId, version, ['active'], { status: 'closed', endReason: reason });
      await this.tasks.planChanged(tx, planProjection(plan));
      tx.emit(planChanged(planId, 'close'));
      this.record(tx, me, plan, 'plan.close', 'Kết thúc kế hoạch', reason);
    });
  }

  /** Withdrawn: open assignments are cancelled, and the same document may come in again. */
  cancel(planId: string, version: number, reason: string, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await changePlan(tx, planId, version, ['prepared', 'active'], {
        status: 'cancelled',
        endReason: reason,
      });
      await tx.manager.update(PlanSource, { planId }, { contentKey: null });
      const items = await tx.manager.find(PlanItem, {
        where: { planId, dropped: false },
        order: { position: 'ASC' },
      });
      // While the tasks room still takes the plan for standing: tasks of a withdrawn plan cannot be changed.
      for (const { taskId } of items) {
        if (taskId) await this.changes.apply(tx, { kind: 'cancel', taskId, reason }, me);
      }
      await this.tasks.planChanged(tx, planProjection(plan));
      tx.emit(planChanged(planId, 'cancel'));
      this.record(tx, me, plan, 'plan.cancel', 'Hủy kế hoạch', reason);
    });
  }

  /** A draft that nobody needs leaves nothing but its audit entries. */
  discard(planId: string, version: number, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await changePlan(tx, planId, version, ['draft'], {});
      const amendments = await tx.manager.find(PlanAmendment, { where: { planId }, select: { id: true } });
      for (const { id } of amendments) await tx.manager.delete(PlanChange, { amendmentId: id });
      await tx.manager.delete(PlanAmendment, { planId });
      await tx.manager.delete(PlanItem, { planId });
      await tx.manager.delete(PlanSource, { planId });
      await tx.manager.delete(Plan, { id: planId });
      this.record(tx, me, plan, 'plan.discard', `Xóa dự thảo ${plan.symbol ?? ''} ${plan.subject}`);
    });
  }

  private refuseUnready(items: PlanItem[]): void {
    if (!items.length) throw new InvalidInput('plan-empty', 'Kế hoạch chưa có nhiệm vụ nào để giao.');
    const today = vietnamToday(this.clock);
    const details = items.flatMap((item, index) =>
      itemProblems(contentOf(item), today)
        .filter((problem) => problem.blocking)
        .map(({ code, message, field }) => ({
          code,
          message: `Nhiệm vụ ${item.label ?? index + 1}: ${message}`,
          field: `items.${item.id}.${field ?? 'content'}`,
          row: index + 1,
        })),
    );
    if (details.length) {
      throw new InvalidInput('plan-not-ready', `Chưa duyệt được: còn ${details.length} chỗ phải xử lý.`, {
        details,
      });
    }
  }

  private record(
    tx: Transaction,
    me: Identity,
    plan: Plan,
    action: string,
    summary: string,
    reason?: string,
  ): void {
    this.audit.record(tx, { actor: me, action, topic: { type: 'plan', id: plan.id }, summary, reason });
  }
}

/** Puts a number before the notation the draft already has; a full symbol typed in is taken as it is. */
function symbolWith(draft: string | null, number: string, kindCode: string | null): string {
  if (number.includes('/') || /\d-\p{L}/u.test(number)) return number.replace(/\s+/g, '');
  const notation = draft?.replace(/^[^/]*/, '') || `/${kindCode ?? 'KH'}-UBND`;
  return `${number.trim().padStart(2, '0')}${notation}`;
}
