import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Notices } from '../../calendar';
import { BodyNamesService, Document, documentTitle } from '../../documents';
import type { DocumentEvent } from '../../documents';
import { Clock, Conflict, Ids, vietnamToday } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { PlanChanged } from '../../plans';
import { ConditionService, TaskPlan } from '../../tasks';
import { GivenLinks } from '../links/given-links.service';
import { ConditionProposal } from './condition-proposal.entity';
import { eventDay } from './event-day';
import { documentsSince, offeredDocument } from './offered-documents';
import { openConditions, stillOpen } from './open-conditions';
import type { OpenCondition } from './open-conditions';
import { matchCondition } from './pattern/match-condition';
import type { ConditionMatch } from './pattern/match-condition';

/** Lays registered documents before the conditions that wait for one, in the transaction that registers them. */
@Injectable()
export class ConditionMatching implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly names: BodyNamesService,
    private readonly conditions: ConditionService,
    private readonly links: GivenLinks,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    for (const name of ['documents.registered', 'documents.edited'] as const) {
      this.events.within<DocumentEvent>(name, async (events, tx) => {
        for (const { documentId } of events) await this.lay(tx, documentId);
      });
    }
    this.events.within<DocumentEvent>('documents.cancelled', async (events, tx) => {
      await this.withdraw(
        tx,
        events.map(({ documentId }) => documentId),
      );
    });
    this.events.within<PlanChanged>('plans.changed', async (events, tx) => {
      for (const { planId, act } of events) {
        if (act === 'approve' || act === 'issue' || act === 'amend') await this.layEarlier(tx, planId);
      }
    });
  }

  /** A document before all open conditions. */
  private async lay(tx: Transaction, documentId: string): Promise<void> {
    const document = await tx.manager.findOneBy(Document, { id: documentId });
    if (!document || document.status !== 'registered') return;
    const names = await this.names.load();
    const open = await openConditions(tx.manager, names, { issuerKey: document.bodyKey });
    await this.compare(tx, document, open);
  }

  /** Earlier documents before the conditions of a plan that has come into force. */
  private async layEarlier(tx: Transaction, planId: string): Promise<void> {
    const plan = await tx.manager.findOneBy(TaskPlan, { id: planId });
    if (!plan) return;
    const open = await openConditions(tx.manager, await this.names.load(), { planId });
    const issuers = new Set(open.flatMap(({ pattern }) => pattern.issuerKey ?? []));
    const since = plan.date ?? vietnamToday(this.clock);
    const documents = await documentsSince(tx.manager, [...issuers], since);
    // Oldest first: the first that fits is the one that was waited for.
    for (const document of documents.reverse()) await this.compare(tx, document, open);
  }

  private async compare(tx: Transaction, document: Document, open: readonly OpenCondition[]): Promise<void> {
    if (!open.length) return;
    const offered = await offeredDocument(tx.manager, document);
    const found = open.flatMap((one) => {
      // Who wrote the plan knew what had been issued by then.
      if (one.plan.date && document.date && document.date < one.plan.date) return [];
      const match = matchCondition(one.pattern, offered);
      return match ? [{ one, match }] : [];
    });
    const matched = found.map(({ one }) => one.condition.id);
    await this.withdrawStale(tx, document.id, matched);
    for (const { one, match } of found) await this.propose(tx, document, one, match);
  }

  private async propose(
    tx: Transaction,
    document: Document,
    { condition, task, plan }: OpenCondition,
    match: ConditionMatch,
  ): Promise<void> {
    const { manager } = tx;
    const before = await manager.findOneBy(ConditionProposal, {
      conditionId: condition.id,
      documentId: document.id,
    });
    if (before && before.state !== 'withdrawn' && before.state !== 'suggested') return;
    if (!(await stillOpen(manager, condition.id))) return;
    const sure = match.certain && (await this.satisfy(document, condition.id, task.id, match));
    const row: ConditionProposal = {
      id: before?.id ?? this.ids.next(),
      conditionId: condition.id,
      taskId: task.id,
      planId: plan.id,
      documentId: document.id,
      score: Math.round(match.score * 100),
      reason: match.reason,
      state: sure ? 'automatic' : 'suggested',
      createdAt: before?.createdAt ?? this.clock.now(),
      decidedAt: sure ? this.clock.now() : null,
      decidedById: null,
      decidedBy: null,
      decisionReason: null,
      version: (before?.version ?? 0) + 1,
    };
    await manager.save(ConditionProposal, row);
    if (sure) await this.links.tieAwaited(tx, document, task);
    await this.notices.post(tx, {
      kind: sure ? 'condition-satisfied' : 'link-suggested',
      to: { roles: ['coordinator'] },
      title: sure
        ? `Nhiệm vụ số ${task.number} đã có văn bản để bắt đầu`
        : `Có văn bản có thể là điều kiện của nhiệm vụ số ${task.number}`,
      text: `${documentTitle(document)}. ${match.reason}`,
      path: `tasks/${task.id}`,
      key: `condition-${sure ? 'satisfied' : 'proposed'}:${condition.id}:${document.id}`,
      topic: { type: 'task', id: task.id },
    });
  }

  /** @returns false when the condition cannot be satisfied just now; a person will see the suggestion then */
  private async satisfy(
    document: Document,
    conditionId: string,
    taskId: string,
    { reason }: ConditionMatch,
  ): Promise<boolean> {
    try {
      const on = eventDay(document, vietnamToday(this.clock));
      await this.conditions.satisfy(
        taskId,
        conditionId,
        { note: `${documentTitle(document)}. ${reason}`, on },
        null,
      );
      return true;
    } catch (error) {
      // Thrown before anything was written: somebody confirmed it, or the plan was closed, a moment ago.
      if (error instanceof Conflict) return false;
      throw error;
    }
  }

  /** After a correction a document may no longer be what was suggested. */
  private async withdrawStale(tx: Transaction, documentId: string, stillMatching: string[]): Promise<void> {
    const suggested = await tx.manager.findBy(ConditionProposal, { documentId, state: 'suggested' });
    const stale = suggested.filter(({ conditionId }) => !stillMatching.includes(conditionId));
    if (!stale.length) return;
    await tx.manager.update(ConditionProposal, { id: In(stale.map(({ id }) => id)) }, { state: 'withdrawn' });
  }

  private async withdraw(tx: Transaction, documentIds: string[]): Promise<void> {
    const rows = await tx.manager.findBy(ConditionProposal, { documentId: In(documentIds) });
    for (const row of rows) {
      if (row.state === 'suggested') {
        await tx.manager.update(
          ConditionProposal,
          { id: row.id },
          { state: 'withdrawn', version: row.version + 1 },
        );
      }
      if (row.state !== 'automatic' && row.state !== 'confirmed') continue;
      await this.notices.post(tx, {
        kind: 'document-effect',
        to: { roles: ['coordinator'] },
        title: 'Văn bản đã dùng làm điều kiện mở nhiệm vụ vừa bị hủy đăng ký',
        text: 'Nhiệm vụ đã mở vẫn giữ nguyên; hãy xem lại nhiệm vụ và quyết định.',
        path: `tasks/${row.taskId}`,
        key: `condition-document-cancelled:${row.id}`,
        topic: { type: 'task', id: row.taskId },
      });
    }
  }
}
