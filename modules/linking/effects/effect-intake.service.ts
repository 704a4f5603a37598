import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Notices } from '../../calendar';
import { ChangeRequests, Document, documentTitle } from '../../documents';
import type { ChangeAsked, ChangeRequest, DocumentEvent } from '../../documents';
import { Clock, Ids } from '../../foundation';
import { DomainEvents, Outbox } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { Plan } from '../../plans';
import { CarriedPlans } from './carried-plans.service';
import { DocumentEffect } from './document-effect.entity';
import { CHANGE_WORDS } from './effect.words';
import { EFFECTS_CHANNEL, OPEN_AMENDMENT } from './effect.messages';
import type { AmendmentMessage } from './effect.messages';

/** Corrections of an entry that a plan repeats. */
const HEAD_FIELDS: readonly string[] = ['symbol', 'date', 'subject'];

/**
 * Hears that a document is to be taken back, changed or replaced. With work hanging on it the request waits for a
 * coordinator, in the transaction of the asking; without, the entry is marked and the asker told at once.
 */
@Injectable()
export class EffectIntake implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly plans: CarriedPlans,
    private readonly requests: ChangeRequests,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.events.within<ChangeAsked>('documents.change-asked', async (events, tx) => {
      for (const { name: _name, ...request } of events) await this.take(tx, request);
    });
    this.events.within<DocumentEvent>('documents.cancelled', async (events, tx) => {
      for (const event of events) await this.atRegister(tx, event, 'revoke');
    });
    this.events.within<DocumentEvent>('documents.edited', async (events, tx) => {
      for (const event of events) {
        if (event.changed?.some((field) => HEAD_FIELDS.includes(field))) {
          await this.atRegister(tx, event, 'update');
        }
      }
    });
  }

  private async atRegister(
    tx: Transaction,
    { documentId }: DocumentEvent,
    change: 'revoke' | 'update',
  ): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    const plans = await this.plans.of(tx.manager, documentId);
    if (!plans.length || !(await this.plans.carries(tx.manager, document, plans))) return;
    await this.hold(tx, document, plans, {
      ...{ documentId, change, origin: 'register', originId: null, replacedById: null, revision: null },
      asker: 'Văn thư của sổ văn bản',
      reason: document.cancelReason,
    });
  }

  private async take(tx: Transaction, request: ChangeRequest): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: request.documentId });
    const plans = await this.plans.of(tx.manager, document.id);
    if (plans.length && (await this.plans.carries(tx.manager, document, plans))) {
      await this.hold(tx, document, plans, request);
    } else {
      await this.requests.settle(tx, request, true, null, null);
    }
  }

  private async hold(
    tx: Transaction,
    document: Document,
    plans: readonly Plan[],
    request: ChangeRequest,
  ): Promise<void> {
    const { documentId, change } = request;
    const waiting = await tx.manager.findBy(DocumentEffect, { documentId, status: 'pending' });
    // Asked twice, decided once.
    if (change === 'revoke' && waiting.some((effect) => effect.change === 'revoke')) return;
    const earlier = waiting.filter((effect) => effect.change === change);
    for (const { id, version } of earlier) {
      await tx.manager.update(DocumentEffect, { id }, { status: 'superseded', version: version + 1 });
    }
    const hasText = Boolean(request.revision?.files.length) || request.replacedById !== null;
    const effect = Object.assign(new DocumentEffect(), {
      id: this.ids.next(),
      ...request,
      asker: request.asker.slice(0, 300),
      reason: request.reason?.slice(0, 1000) ?? null,
      planIds: plans.map(({ id }) => id),
      newText: hasText ? 'waiting' : 'none',
      newTextFault: null,
      amendmentId: null,
      status: 'pending',
      consequences: null,
      createdAt: this.clock.now(),
      decidedAt: null,
      decidedById: null,
      decidedBy: null,
      decisionReason: null,
      version: 1,
    } satisfies DocumentEffect);
    await tx.manager.insert(DocumentEffect, effect);
    if (hasText) await this.compareLater(tx, effect);
    await this.tell(tx, document, effect);
  }

  /** Reading takes time and may fail: it happens after commit, from the outbox. */
  private async compareLater(tx: Transaction, { id }: DocumentEffect): Promise<void> {
    const payload: AmendmentMessage = { effectId: id };
    await this.outbox.put(tx, {
      channel: EFFECTS_CHANNEL,
      kind: OPEN_AMENDMENT,
      orderKey: `effect:${id}`,
      payload,
    });
  }

  private async tell(tx: Transaction, document: Document, effect: DocumentEffect): Promise<void> {
    const { id, change, asker, reason, planIds } = effect;
    const what = `${CHANGE_WORDS[change]} ${documentTitle(document)}`;
    this.audit.record(tx, {
      actor: null,
      action: 'document-effect.open',
      topic: { type: 'document', id: document.id },
      subject: { type: 'document-effect', id },
      unitId: document.bodyId,
      summary: `${asker} đề nghị ${what}; văn bản đang có nhiệm vụ, chờ chuyên viên tổng hợp quyết định`,
      reason,
      after: { change, planIds },
    });
    await this.notices.post(tx, {
      kind: 'document-effect',
      to: { roles: ['coordinator'] },
      title: `${asker}: ${what}`,
      text: reason ?? 'Văn bản đang có nhiệm vụ. Hãy xem hệ quả và quyết định.',
      path: `effects/${id}`,
      key: `document-effect:${id}`,
      topic: { type: 'document', id: document.id },
    });
  }
}
