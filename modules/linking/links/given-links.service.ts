import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Delivery, Document } from '../../documents';
import type { DocumentEvent } from '../../documents';
import { Clock, Ids } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Assignment, Urge } from '../../tasks';
import type { Task } from '../../tasks';
import { LinkChanges } from './decisions/link-changes.service';
import { Link } from './entities';
import { STANDING_STATES } from './link.words';
import type { LinkKind, LinkRule } from './link.words';

/** A document that was written here for a plan. */
export interface DraftedDocument {
  documentId: string;
  planId: string;
  kind: Extract<LinkKind, 'assigns' | 'guides' | 'reports-on' | 'cites'>;
}

type Target = Pick<Link, 'targetType' | 'targetId' | 'planId' | 'taskId' | 'unitId'>;

const DRAFTED = 'Văn bản được soạn và phát hành trong hệ thống cho kế hoạch này.';
const AWAITED = 'Văn bản mà nhiệm vụ chờ để bắt đầu.';
const COPIED = 'Bản nhận được của văn bản do hệ thống phát hành và gửi tới đơn vị.';

/**
 * Links that nothing has to be read for: of documents that were written here for a plan, and of the copies their
 * recipients got. They stay whatever the text says.
 */
@Injectable()
export class GivenLinks implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly changes: LinkChanges,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.events.within<DocumentEvent>('documents.registered', async (events, tx) => {
      const incoming = events.filter(({ direction }) => direction === 'incoming');
      if (incoming.length)
        await this.tieCopies(
          tx,
          incoming.map(({ documentId }) => documentId),
        );
    });
  }

  /** Ties an issued document to the plan it was drafted for; in the transaction of its issuing, after its registering. */
  async tie(tx: Transaction, { documentId, planId, kind }: DraftedDocument): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    await this.give(tx, document, onPlan(planId), kind, 'drafted-here', DRAFTED);
  }

  /** Ties a document to the task that waited for it; in the transaction that satisfies the condition. */
  async tieAwaited(
    tx: Transaction,
    document: Document,
    { id, planId }: Pick<Task, 'id' | 'planId'>,
  ): Promise<void> {
    const target: Target = { targetType: 'task', targetId: id, planId, taskId: id, unitId: null };
    await this.give(tx, document, target, 'guides', 'awaited', AWAITED);
  }

  private async tieCopies(tx: Transaction, documentIds: string[]): Promise<void> {
    const deliveries = await tx.manager.findBy(Delivery, { receivedId: In(documentIds) });
    for (const { documentId, receivedId, unitId } of deliveries) {
      if (!receivedId || !unitId) continue;
      const sources = await tx.manager.findBy(Link, {
        documentId,
        targetType: 'plan',
        state: In([...STANDING_STATES]),
      });
      const copy = await tx.manager.findOneByOrFail(Document, { id: receivedId });
      for (const { planId, kind } of sources) {
        await this.give(tx, copy, onPlan(planId), kind, 'received-copy', COPIED);
        for (const work of await workOf(tx, planId, unitId, kind)) {
          await this.give(tx, copy, onWork(work), kind, 'received-copy', COPIED);
        }
      }
    }
  }

  private async give(
    tx: Transaction,
    document: Document,
    target: Target,
    kind: LinkKind,
    rule: LinkRule,
    reason: string,
  ): Promise<void> {
    const { targetType, targetId } = target;
    const known = await tx.manager.findOneBy(Link, { documentId: document.id, targetType, targetId, kind });
    if (known?.state === 'suggested') {
      const change = { act: 'link.automatic', state: 'automatic', actor: null } as const;
      await this.changes.change(tx, known, change, { rule, reason, score: 1 });
    }
    if (known) {
      // Found by reading, too: from now on it stands without that.
      if (known.state === 'automatic')
        await tx.manager.update(Link, { id: known.id }, { rule, reason, score: 1 });
      return;
    }
    const link = Object.assign(new Link(), {
      id: this.ids.next(),
      documentId: document.id,
      registerId: document.bodyId,
      ...target,
      kind,
      state: 'automatic',
      score: 1,
      rule,
      reason,
      evidence: { quotes: [], words: [], viaDocumentId: null },
      createdAt: this.clock.now(),
      decidedAt: null,
      decidedById: null,
      decidedBy: null,
      decisionReason: null,
      version: 1,
    } satisfies Link);
    await tx.manager.insert(Link, link);
    await this.changes.record(tx, link, { act: 'link.automatic', state: 'automatic', actor: null }, null);
  }
}

/** The unit's part of a plan a document is about: all of it when the document assigns, what was urged when it urges. */
async function workOf(
  { manager }: Transaction,
  planId: string,
  unitId: string,
  kind: LinkKind,
): Promise<Assignment[]> {
  if (kind !== 'assigns' && kind !== 'guides') return [];
  const work = await manager.find(Assignment, { where: { planId, unitId }, order: { id: 'ASC' } });
  if (kind === 'assigns') return work.filter(({ status }) => status !== 'held' && status !== 'cancelled');
  const urged = await manager.find(Urge, {
    where: { planId, unitId },
    select: { id: true, assignmentId: true },
  });
  return work.filter(({ id }) => urged.some(({ assignmentId }) => assignmentId === id));
}

function onPlan(planId: string): Target {
  return { targetType: 'plan', targetId: planId, planId, taskId: null, unitId: null };
}

function onWork({ id, planId, taskId, unitId }: Assignment): Target {
  return { targetType: 'assignment', targetId: id, planId, taskId, unitId };
}
