import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import { Assignment, CLOSED_STATUSES, Task, TaskPlan } from '../../../tasks';

/** A task that is done, in words. */
export interface CompletionText {
  planId: string;
  /** Vietnamese. */
  text: string;
}

/** Longest stretch of a task's content in a notice, characters. */
const CONTENT = 200;

/** Finds tasks that were completed by the completion of these assignments. */
@Injectable()
export class CompletedTasks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A task is done when each of its leads is; a task without leads, when each unit is. Each period by itself. */
  async notices(tx: Transaction, assignmentIds: string[]): Promise<CompletionText[]> {
    const assignments = await tx.manager.findBy(Assignment, { id: In(assignmentIds) });
    const occurrences = new Map(
      assignments.map((assignment) => [`${assignment.taskId} ${assignment.periodKey}`, assignment]),
    );
    const notices: CompletionText[] = [];
    for (const { taskId, periodKey, planId } of occurrences.values()) {
      const task = await this.locked(tx, taskId);
      const all = await tx.manager.findBy(Assignment, { taskId, periodKey });
      const leads = all.filter(({ role }) => role === 'lead');
      const decisive = leads.length ? leads : all;
      if (!decisive.every(({ status }) => CLOSED_STATUSES.some((closed) => closed === status))) continue;
      // What a co-ordinating unit hands in afterwards completes nothing anew.
      if (!decisive.some(({ id }) => assignmentIds.includes(id))) continue;
      const plan = await tx.manager.findOneByOrFail(TaskPlan, { id: planId });
      notices.push({ planId, text: textOf(task, periodKey, plan) });
    }
    return notices;
  }

  /** Two leads that are completed at the same moment would not see each other: they take turns at the task. */
  private locked(tx: Transaction, id: string): Promise<Task> {
    const lock = this.unitOfWork.dialect === 'mssql' ? { lock: { mode: 'pessimistic_write' as const } } : {};
    return tx.manager.findOneOrFail(Task, { where: { id }, ...lock });
  }
}

function textOf({ number, content }: Task, periodKey: string, { symbol, subject }: TaskPlan): string {
  const short = content.length > CONTENT ? `${content.slice(0, CONTENT).replace(/\s+\S*$/, '')}…` : content;
  const period = periodKey ? ` (kỳ ${periodKey})` : '';
  const plan = symbol ? `văn bản số ${symbol}` : `“${subject}”`;
  return `Nhiệm vụ số ${number}${period} của ${plan} đã hoàn thành: ${short}`;
}
