import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, vietnamToday } from '../../foundation';
import { OutboxHandlers, UnitOfWork } from '../../persistence';
import type { OutboxMessage, Transaction } from '../../persistence';
import { Document } from '../entities';
import { DocumentRegistry } from '../registry/document-registry.service';
import type { Delivery } from './delivery.entity';
import { DeliveryProgress } from './delivery-progress.service';
import { CANCELLED_BEFORE, INTERNAL_CHANNEL } from './dispatch.messages';
import type { DeliveryMessage } from './dispatch.messages';
import { arrivingCopy } from './document-copy';

/**
 * Puts a document into the incoming register of a recipient that works here. The delivery knows its entry, so a message
 * that is delivered twice has one effect.
 */
@Injectable()
export class InternalDelivery implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: OutboxHandlers,
    private readonly registry: DocumentRegistry,
    private readonly progress: DeliveryProgress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      INTERNAL_CHANNEL,
      (message) => this.deliver(message),
      (tx, { payload }, reason) => this.failed(tx, payload as DeliveryMessage, reason),
    );
  }

  private async deliver({ payload }: OutboxMessage): Promise<void> {
    await this.unitOfWork.run((tx) => this.register(tx, payload as DeliveryMessage));
  }

  private async register(tx: Transaction, message: DeliveryMessage): Promise<void> {
    const open = await this.open(tx, message);
    if (!open) return;
    const { delivery, document, unitId } = open;
    const copy = await arrivingCopy(tx.manager, document, unitId, vietnamToday(this.clock));
    const { document: entry } = await this.registry.receive(tx, copy);
    await this.progress.report(tx, delivery, { status: 'registered', receivedId: entry.id });
  }

  /** What is still to be done, if anything is. */
  private async open(
    tx: Transaction,
    { deliveryId, documentId }: DeliveryMessage,
  ): Promise<{ delivery: Delivery; document: Document; unitId: string } | null> {
    const delivery = await this.progress.take(tx, deliveryId);
    if (!delivery?.unitId || delivery.receivedId) return null;
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    if (document.status === 'cancelled') {
      await this.progress.set(tx, delivery, 'failed', CANCELLED_BEFORE);
      return null;
    }
    return { delivery, document, unitId: delivery.unitId };
  }

  private async failed(tx: Transaction, { deliveryId }: DeliveryMessage, reason: string): Promise<void> {
    const delivery = await this.progress.take(tx, deliveryId);
    if (delivery?.status === 'waiting') await this.progress.set(tx, delivery, 'failed', reason);
  }
}
