import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { ChangeRequests, Document, documentTitle } from '../../documents';
import { ChangedBySomeoneElse, Clock, Conflict, InvalidInput, NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { rowLock, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { AmendmentService, Plan, PlanAlignment, PlanAmendment, PlanApprovalService } from '../../plans';
import { DocumentEffect } from './document-effect.entity';
import { EffectConsequences } from './effect-consequences.service';
import { CHANGE_WORDS } from './effect.words';

/** A coordinator's word on a changed document. */
export interface EffectDecision {
  version: number;
  decision: 'apply' | 'decline';
  reason?: string;
}

/** Carries out what a coordinator decided: all of it, with the answer to the asker, in one transaction. */
@Injectable()
export class EffectDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly consequences: EffectConsequences,
    private readonly requests: ChangeRequests,
    private readonly approvals: PlanApprovalService,
    private readonly amendments: AmendmentService,
    private readonly alignment: PlanAlignment,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound `effect-not-found`; Conflict `effect-decided`, `amendment-undecided`, `amendment-not-ready`;
   *   InvalidInput `reason-required` for declining without one; ChangedBySomeoneElse
   */
  async decide(id: string, { version, decision, reason }: EffectDecision, me: Identity): Promise<void> {
    const words = reason?.trim() || null;
    if (decision === 'decline' && !words) {
      throw new InvalidInput('reason-required', 'Hãy nêu lý do không thực hiện.', { field: 'reason' });
    }
    await this.unitOfWork.run(async (tx) => {
      const effect = await this.pending(tx, id, version);
      const consequences = await this.consequences.of(effect);
      if (decision === 'apply') await this.apply(tx, effect, words, me);
      else await this.decline(tx, effect, me);
      await tx.manager.update(DocumentEffect, { id }, {
        status: decision === 'apply' ? 'applied' : 'declined',
        consequences,
        decidedAt: this.clock.now(),
        decidedById: me.personId,
        decidedBy: me.name,
        decisionReason: words,
        version: version + 1,
      } as object);
      await this.requests.settle(tx, effect, decision === 'apply', words, me);
      await this.record(tx, effect, decision, words, me);
    });
  }

  private async apply(
    tx: Transaction,
    effect: DocumentEffect,
    words: string | null,
    me: Identity,
  ): Promise<void> {
    const { change, asker, reason, planIds, origin, documentId } = effect;
    if (change === 'revoke') {
      const why = words ?? `Văn bản bị thu hồi theo đề nghị của ${asker}${reason ? `: ${reason}` : ''}`;
      for (const id of planIds) await this.withdraw(tx, id, why.slice(0, 1000), me);
      return;
    }
    await this.checkAmendment(tx, effect);
    if (origin !== 'register') return;
    const { symbol, date, subject } = await tx.manager.findOneByOrFail(Document, { id: documentId });
    for (const id of planIds) await this.alignment.align(tx, id, { symbol, date, subject }, me);
  }

  private async withdraw(tx: Transaction, planId: string, reason: string, me: Identity): Promise<void> {
    const plan = await tx.manager.findOneBy(Plan, { id: planId });
    if (plan?.status === 'draft') await this.approvals.discard(planId, plan.version, me);
    if (plan?.status === 'prepared' || plan?.status === 'active') {
      await this.approvals.cancel(planId, plan.version, reason, me);
    }
  }

  /** The points of a new text are decided one by one at the amendment, before the change as a whole is agreed to. */
  private async checkAmendment(tx: Transaction, { newText, amendmentId }: DocumentEffect): Promise<void> {
    if (newText === 'waiting') {
      throw new Conflict(
        'amendment-not-ready',
        'Nội dung mới của văn bản đang được đọc. Hãy thử lại sau ít phút.',
      );
    }
    const amendment = amendmentId && (await tx.manager.findOneBy(PlanAmendment, { id: amendmentId }));
    if (amendment && amendment.status === 'open') {
      throw new Conflict(
        'amendment-undecided',
        'Hãy quyết định từng điểm của bản sửa đổi và áp dụng hoặc bỏ bản đó trước.',
      );
    }
  }

  private async decline(tx: Transaction, { amendmentId }: DocumentEffect, me: Identity): Promise<void> {
    const amendment = amendmentId && (await tx.manager.findOneBy(PlanAmendment, { id: amendmentId }));
    if (amendment && amendment.status === 'open') {
      await this.amendments.discard(amendment.planId, amendment.id, amendment.version, me);
    }
  }

  private async pending(tx: Transaction, id: string, version: number): Promise<DocumentEffect> {
    const effect = await tx.manager.findOne(DocumentEffect, { where: { id }, ...rowLock(tx.manager) });
    if (!effect) throw new NotFound('effect-not-found', 'Không tìm thấy đề nghị này.');
    if (effect.status !== 'pending') {
      throw new Conflict(
        'effect-decided',
        'Đề nghị này đã được quyết định hoặc đã có đề nghị khác thay thế.',
      );
    }
    if (effect.version !== version) throw new ChangedBySomeoneElse('Đề nghị');
    return effect;
  }

  private async record(
    tx: Transaction,
    { id, change, documentId, planIds }: DocumentEffect,
    decision: EffectDecision['decision'],
    reason: string | null,
    me: Identity,
  ): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    const done = decision === 'apply' ? 'Đồng ý' : 'Không đồng ý';
    for (const topic of [
      { type: 'document', id: documentId },
      ...planIds.map((planId) => ({ type: 'plan', id: planId })),
    ]) {
      this.audit.record(tx, {
        actor: me,
        action: `document-effect.${decision}`,
        topic,
        subject: { type: 'document-effect', id },
        unitId: topic.type === 'document' ? document.bodyId : null,
        summary: `${done} ${CHANGE_WORDS[change]} ${documentTitle(document)}`,
        reason,
      });
    }
  }
}
