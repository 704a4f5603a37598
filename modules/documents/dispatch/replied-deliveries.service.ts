import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Document } from '../entities';
import type { DocumentEvent } from '../registry/document-events';
import { Delivery } from './delivery.entity';
import { DeliveryProgress } from './delivery-progress.service';

/** An answer has come: the delivery it answers is settled, in the transaction of the answer's registering. */
@Injectable()
export class RepliedDeliveries implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly progress: DeliveryProgress,
  ) {}

  onModuleInit(): void {
    this.events.within<DocumentEvent>('documents.registered', (events, tx) => this.registered(tx, events));
  }

  private async registered(tx: Transaction, events: readonly DocumentEvent[]): Promise<void> {
    const ids = events.filter(({ direction }) => direction === 'incoming').map((event) => event.documentId);
    if (!ids.length) return;
    for (const answer of await tx.manager.findBy(Document, { id: In(ids) })) {
      const asked = answer.replyTo?.documentId;
      if (!asked || !answer.issuerUnitId) continue;
      const found = await tx.manager.findOneBy(Delivery, {
        documentId: asked,
        unitId: answer.issuerUnitId,
      });
      const delivery = found && (await this.progress.take(tx, found.id));
      if (delivery) await this.progress.report(tx, delivery, { status: 'replied' });
    }
  }
}
