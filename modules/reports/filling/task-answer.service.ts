import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { Assignment, ReplyService, TaskPlan, TransitionService } from '../../tasks';
import type { AssignmentStatus } from '../../tasks';
import type { OpenReport } from './report-access';

/** States from which a unit answers a task, perhaps after accepting it. */
const ANSWERABLE: readonly AssignmentStatus[] = ['assigned', 'accepted', 'in-progress', 'returned'];

/** A report of a period that is tied to a task answers the unit's part of that task. */
@Injectable()
export class TaskAnswer {
  constructor(
    private readonly replies: ReplyService,
    private readonly transitions: TransitionService,
  ) {}

  /** Within the transaction of the sending; a part that is answered already, or not out yet, is left alone. */
  async answer(
    tx: Transaction,
    open: OpenReport,
    sent: { number: number; note?: string; nothing: boolean },
    me: Identity,
  ): Promise<void> {
    const assignments = await assignmentsOf(tx.manager, open, ANSWERABLE);
    if (!assignments.length) return;
    for (const { id, status, version } of assignments) {
      if (status === 'assigned') await this.transitions.fire(id, { name: 'accept', version }, me);
    }
    await this.replies.submit(
      {
        kind: sent.nothing ? 'nothing' : 'report',
        text: [`Đã nộp ${open.period.name} (lần ${sent.number}).`, sent.note].filter(Boolean).join('\n'),
        assignmentIds: assignments.map(({ id }) => id),
        files: [],
        submitKey: `report:${open.report.id}:${sent.number}`,
      },
      me,
    );
  }

  /** The coordinator's word on the report is its word on the answer, where that still waits. */
  async decide(
    tx: Transaction,
    open: OpenReport,
    decision: { accepted: boolean; remark: string },
    me: Identity,
  ): Promise<void> {
    for (const { id, version } of await assignmentsOf(tx.manager, open, ['submitted'])) {
      const command = decision.accepted
        ? { name: 'complete', version }
        : { name: 'return', version, reason: decision.remark };
      await this.transitions.fire(id, command, me);
    }
  }
}

/** The unit's parts of the period's task; of a recurring task those of the same term. */
async function assignmentsOf(
  manager: EntityManager,
  { period, report }: OpenReport,
  statuses: readonly AssignmentStatus[],
): Promise<Assignment[]> {
  if (!period.taskId || !period.planId) return [];
  const plan = await manager.findOneBy(TaskPlan, { id: period.planId });
  if (plan?.status !== 'active') return [];
  const found = await manager.find(Assignment, {
    where: { taskId: period.taskId, unitId: report.unitId, status: In([...statuses]) },
  });
  const ofTerm = found.filter(({ periodKey }) => periodKey === period.periodKey);
  return ofTerm.length ? ofTerm : found.filter(({ periodKey }) => !periodKey || period.rhythm === 'once');
}
