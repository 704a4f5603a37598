import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, Conflict, vietnamToday } from '../../foundation';
import { OutboxHandlers, PermanentFailure, UnitOfWork } from '../../persistence';
import type { OutboxMessage, Transaction } from '../../persistence';
import { Document } from '../entities';
import { DocumentRegistry } from '../registry/document-registry.service';
import type { Delivery } from './delivery.entity';
import { DeliveryProgress } from './delivery-progress.service';
import { INTERNAL_CHANNEL } from './dispatch.messages';
import type { DeliveryMessage } from './dispatch.messages';
import { arrivingCopy, OWN_SYSTEM } from './document-copy';

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
    const message = payload as DeliveryMessage;
    try {
      await this.unitOfWork.run((tx) => this.register(tx, message));
    } catch (error) {
      // The clerk there has entered the paper copy already: that entry is the document's.
      if (!(error instanceof Conflict) || error.code !== 'document-already-registered') throw error;
      await this.unitOfWork.run((tx) => this.adopt(tx, message));
    }
  }

  private async register(tx: Transaction, message: DeliveryMessage): Promise<void> {
    const open = await this.open(tx, message);
    if (!open) return;
    const { delivery, document, unitId } = open;
    const copy = await arrivingCopy(tx.manager, document, unitId, vietnamToday(this.clock));
    const entry = await this.registry.register(tx, copy, null);
    await this.progress.report(tx, delivery, { status: 'registered', receivedId: entry.id });
  }

  private async adopt(tx: Transaction, message: DeliveryMessage): Promise<void> {
    const open = await this.open(tx, message);
    if (!open) return;
    const { delivery, document, unitId: bodyId } = open;
    const { symbolKey, date, bodyKey } = document;
    const twin = await tx.manager.findOneOrFail(Document, {
      where: {
        ...{ symbolKey: symbolKey ?? '', date: date ?? '', bodyKey: bodyKey ?? '', bodyId },
        ...{ direction: 'incoming', status: 'registered' },
      },
      order: { id: 'ASC' },
    });
    const externalIds = [...twin.externalIds, { system: OWN_SYSTEM, id: document.id }];
    const replyTo = twin.replyTo ?? document.replyTo;
    await tx.manager.update(Document, { id: twin.id }, { externalIds, replyTo });
    await this.progress.report(tx, delivery, { status: 'registered', receivedId: twin.id });
  }

  /** What is still to be done, if anything is. */
  private async open(
    tx: Transaction,
    { deliveryId, documentId }: DeliveryMessage,
  ): Promise<{ delivery: Delivery; document: Document; unitId: string } | null> {
    const delivery = await this.progress.take(tx, deliveryId);
    if (!delivery?.unitId || delivery.receivedId) return null;
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    if (document.status === 'cancelled') throw new PermanentFailure('Văn bản đã bị hủy trước khi gửi.');
    return { delivery, document, unitId: delivery.unitId };
  }

  private async failed(tx: Transaction, { deliveryId }: DeliveryMessage, reason: string): Promise<void> {
    const delivery = await this.progress.take(tx, deliveryId);
    if (delivery?.status === 'waiting') await this.progress.set(tx, delivery, 'failed', reason);
  }
}
