import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock } from '../../foundation';
import { rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import { DeliveryProgress } from '../dispatch/delivery-progress.service';
import { Document } from '../entities';
import { ExchangeReports } from '../exchange/exchange-reports.service';
import { documentEvent } from '../registry/document-events';
import { documentTitle } from '../registry/document-title';
import type { ChangeAsked, ChangeRequest, DocumentChange, Revision } from './change-asked.event';
import { DocumentRevision } from './document-revision.service';

const DONE: Readonly<Record<DocumentChange, string>> = {
  revoke: 'Thu hồi',
  update: 'Cập nhật',
  replace: 'Thay thế',
};

/** Asks for changes of registered documents, and carries the answers back. */
@Injectable()
export class ChangeRequests {
  constructor(
    private readonly audit: AuditLog,
    private readonly revisions: DocumentRevision,
    private readonly deliveries: DeliveryProgress,
    private readonly reports: ExchangeReports,
    private readonly clock: Clock,
  ) {}

  ask(tx: Transaction, request: ChangeRequest): void {
    const event: ChangeAsked = { name: 'documents.change-asked', ...request };
    tx.emit(event);
  }

  /**
   * Ends a request. Agreed: the entry is marked, new content is taken over; the asker gets its answer either way
   * (status 15 or 16 of the exchange).
   *
   * @param text Vietnamese, for the asker
   */
  async settle(
    tx: Transaction,
    request: ChangeRequest,
    agreed: boolean,
    text: string | null,
    actor: Actor | null,
  ): Promise<void> {
    if (agreed) await this.carryOut(tx, request, actor);
    const { origin, originId } = request;
    if (origin === 'exchange' && originId) {
      await this.reports.answer(tx, originId, agreed, text ?? undefined);
    }
    if (origin === 'internal' && originId) {
      const delivery = await this.deliveries.take(tx, originId);
      if (delivery) await this.deliveries.recall(tx, delivery, agreed ? 'agreed' : 'refused');
    }
  }

  /** Puts new content in the place of a document's, at the wish of who keeps it. @returns the document as it is now */
  async revise(tx: Transaction, id: string, revision: Revision, actor: Actor | null): Promise<Document> {
    const document = await tx.manager.findOneOrFail(Document, { where: { id }, ...rowLock(tx.manager) });
    return this.revisions.apply(tx, document, revision, actor);
  }

  private async carryOut(tx: Transaction, request: ChangeRequest, actor: Actor | null): Promise<void> {
    const { documentId, change, asker, reason, replacedById, revision, origin } = request;
    let document = await tx.manager.findOneOrFail(Document, {
      where: { id: documentId },
      ...rowLock(tx.manager),
    });
    // What was done at the register itself stands there already.
    if (origin === 'register') return;
    if (revision && document.status === 'registered') {
      document = await this.revisions.apply(tx, document, revision, actor);
    }
    const version = document.version + 1;
    const mark = { change, at: this.clock.now().toISOString(), by: asker, reason, replacedById };
    await tx.manager.update(Document, { id: documentId }, { changeMark: mark, version } as object);
    this.audit.record(tx, {
      actor,
      action: `document.${change}`,
      topic: { type: 'document', id: documentId },
      unitId: document.bodyId,
      summary: `${DONE[change]} ${documentTitle(document)} theo đề nghị của ${asker}`,
      reason,
      after: { change, replacedById },
    });
    tx.emit(documentEvent('documents.edited', document));
  }
}
