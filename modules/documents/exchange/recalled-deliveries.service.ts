import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents, Outbox } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ChangeRequests } from '../changes/change-requests.service';
import { Delivery } from '../dispatch/delivery.entity';
import { DeliveryProgress } from '../dispatch/delivery-progress.service';
import { CANCELLED_BEFORE, deliveryKey, EXCHANGE_CHANNEL } from '../dispatch/dispatch.messages';
import { Document } from '../entities';
import type { DocumentEvent } from '../registry/document-events';
import { REVOKE } from './exchange-messages';
import type { RevokeMessage } from './exchange-messages';

/** A document that was sent and is cancelled here is taken back from whoever has it. */
@Injectable()
export class RecalledDeliveries implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly progress: DeliveryProgress,
    private readonly requests: ChangeRequests,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.events.within<DocumentEvent>('documents.cancelled', async (events, tx) => {
      for (const { documentId, direction } of events) {
        if (direction === 'outgoing') await this.recall(tx, documentId);
      }
    });
  }

  private async recall(tx: Transaction, documentId: string): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    const deliveries = await tx.manager.find(Delivery, { where: { documentId }, order: { position: 'ASC' } });
    for (const { id } of deliveries) {
      const delivery = await this.progress.take(tx, id);
      if (!delivery || ['refused', 'failed'].includes(delivery.status)) continue;
      if (delivery.status === 'waiting' && ['none', 'e-office'].includes(delivery.channel)) {
        await this.progress.set(tx, delivery, 'failed', CANCELLED_BEFORE);
        continue;
      }
      await this.progress.recall(tx, delivery, 'asked');
      if (delivery.channel === 'exchange') await this.revoke(tx, delivery, document);
      if (delivery.receivedId) this.askBack(tx, delivery.receivedId, id, document);
    }
  }

  /** Behind the package that carries the document: whichever is still waiting finds it cancelled. */
  private async revoke(tx: Transaction, { id, documentId }: Delivery, document: Document): Promise<void> {
    await this.outbox.put(tx, {
      channel: EXCHANGE_CHANNEL,
      kind: REVOKE,
      orderKey: deliveryKey(id),
      payload: { deliveryId: id, documentId, reason: document.cancelReason } satisfies RevokeMessage,
    });
  }

  private askBack(tx: Transaction, receivedId: string, deliveryId: string, document: Document): void {
    this.requests.ask(tx, {
      documentId: receivedId,
      change: 'revoke',
      origin: 'internal',
      originId: deliveryId,
      asker: document.issuer ?? '',
      reason: document.cancelReason,
      replacedById: null,
      revision: null,
    });
  }
}
