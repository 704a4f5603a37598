import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import { Document, documentTitle } from '../../documents';
import { ChangedBySomeoneElse, Clock, Conflict, NotFound, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ConditionService, Task, TaskCondition, TaskPlan } from '../../tasks';
import { GivenLinks } from '../links/given-links.service';
import { ConditionProposal } from './condition-proposal.entity';
import type { ConditionProposalView, DecideProposals, ProposalQuery } from './dto/condition-proposal.dto';
import { eventDay } from './event-day';

/** What documents were proposed for conditions, and what a coordinator says to it. */
@Injectable()
export class ConditionProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conditions: ConditionService,
    private readonly links: GivenLinks,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Suggestions for conditions that were satisfied otherwise meanwhile are left out. */
  list(query: ProposalQuery): Promise<Page<ConditionProposalView>> {
    return this.unitOfWork.read(async (manager) => {
      const rows = manager
        .getRepository(ConditionProposal)
        .createQueryBuilder('r')
        .innerJoin(TaskCondition, 'c', 'c.id = r.conditionId')
        .where('r.state IN (:...states)', { states: query.state ?? ['suggested'] })
        .andWhere("(r.state <> 'suggested' OR c.satisfiedAt IS NULL)");
      if (query.task) rows.andWhere('r.taskId = :task', { task: query.task });
      if (query.plan) rows.andWhere('r.planId = :plan', { plan: query.plan });
      if (query.document) rows.andWhere('r.documentId = :document', { document: query.document });
      const total = await rows.getCount();
      const found = await rows
        .orderBy('r.createdAt', 'DESC')
        .addOrderBy('r.id')
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      const tasks = await manager.findBy(Task, { id: In(found.map(({ taskId }) => taskId)) });
      const plans = await manager.findBy(TaskPlan, { id: In(found.map(({ planId }) => planId)) });
      const documents = await manager.findBy(Document, { id: In(found.map(({ documentId }) => documentId)) });
      const conditions = await manager.findBy(TaskCondition, {
        id: In(found.map(({ conditionId }) => conditionId)),
      });
      const views = found.flatMap((row) => {
        const task = tasks.find(({ id }) => id === row.taskId);
        const plan = plans.find(({ id }) => id === row.planId);
        const document = documents.find(({ id }) => id === row.documentId);
        const condition = conditions.find(({ id }) => id === row.conditionId);
        return task && plan && document && condition
          ? [viewOf(row, { task, plan, document, condition })]
          : [];
      });
      return pageOf(views, total, query);
    });
  }

  /**
   * Decides several at once, all or none.
   *
   * @throws NotFound, ChangedBySomeoneElse, Conflict `proposal-decided` or what ConditionService throws
   */
  decide(input: DecideProposals, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const { id, version } of input.proposals) {
        const row = await tx.manager.findOneBy(ConditionProposal, { id });
        if (!row) throw new NotFound('proposal-not-found', 'Không tìm thấy đề xuất này.');
        if (row.state !== 'suggested') {
          throw new Conflict('proposal-decided', 'Đề xuất này đã được quyết định hoặc không còn hiệu lực.');
        }
        if (row.version !== version) throw new ChangedBySomeoneElse('Đề xuất');
        await this.settle(tx, row, input, me);
      }
    });
  }

  private async settle(
    tx: Transaction,
    row: ConditionProposal,
    { decision, reason }: DecideProposals,
    me: Identity,
  ): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: row.documentId });
    const { affected } = await tx.manager.update(
      ConditionProposal,
      { id: row.id, version: row.version, state: 'suggested' },
      {
        state: decision,
        decidedAt: this.clock.now(),
        decidedById: me.personId,
        decidedBy: me.name,
        decisionReason: reason ?? null,
        version: row.version + 1,
      },
    );
    if (!affected) throw new ChangedBySomeoneElse('Đề xuất');
    this.audit.record(tx, {
      actor: me,
      action: `condition-proposal.${decision === 'confirmed' ? 'confirm' : 'reject'}`,
      topic: { type: 'task', id: row.taskId },
      subject: { type: 'condition', id: row.conditionId },
      summary: `${decision === 'confirmed' ? 'Xác nhận' : 'Không nhận'} ${documentTitle(document)} là điều kiện của nhiệm vụ`,
      reason: reason ?? null,
      after: { documentId: row.documentId },
    });
    if (decision !== 'confirmed') return;
    const on = eventDay(document, vietnamToday(this.clock));
    const note = `${documentTitle(document)}. ${row.reason}`;
    await this.conditions.satisfy(row.taskId, row.conditionId, { note, on }, me);
    await this.links.tieAwaited(tx, document, { id: row.taskId, planId: row.planId });
  }
}

interface Around {
  task: Task;
  plan: TaskPlan;
  document: Document;
  condition: TaskCondition;
}

function viewOf(row: ConditionProposal, { task, plan, document, condition }: Around): ConditionProposalView {
  return {
    id: row.id,
    state: row.state,
    score: row.score,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    version: row.version,
    condition: { id: condition.id, text: condition.text },
    task: { id: task.id, number: task.number, content: task.content },
    plan: { id: plan.id, symbol: plan.symbol, subject: plan.subject },
    document: {
      id: document.id,
      symbol: document.symbol,
      date: document.date,
      issuer: document.issuer,
      kind: document.kind,
      subject: document.subject,
    },
  };
}
