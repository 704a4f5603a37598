import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Notices } from '../../calendar';
import { Unit } from '../../organization';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Document } from '../entities';
import { documentTitle } from '../registry/document-title';
import type { DocumentDelivered } from './delivery-changed.event';
import { Delivery } from './delivery.entity';
import { RESENDABLE } from './delivery.words';

/** A document that did not arrive, or was sent back, waits for the clerk who sent it. */
@Injectable()
export class DeliveryNotices implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.events.within<DocumentDelivered>('documents.delivered', async (events, tx) => {
      for (const event of events) if (RESENDABLE.includes(event.status)) await this.tell(tx, event);
    });
  }

  private async tell(tx: Transaction, { documentId, deliveryId }: DocumentDelivered): Promise<void> {
    const { manager } = tx;
    const document = await manager.findOneByOrFail(Document, { id: documentId });
    const { name, status, reason, version } = await manager.findOneByOrFail(Delivery, { id: deliveryId });
    // The office of the committee keeps the committee's registers.
    const offices = await manager.findBy(Unit, { kind: 'office', parentId: document.bodyId });
    await this.notices.post(tx, {
      kind: 'delivery-failed',
      to: { unitIds: [document.bodyId, ...offices.map(({ id }) => id)], roles: ['clerk'] },
      title: `${status === 'refused' ? 'Bị từ chối' : 'Chưa gửi được'}: ${documentTitle(document)} gửi ${name}`,
      text: reason ?? '',
      path: `documents/${documentId}`,
      key: `delivery:${deliveryId}:${version}`,
      topic: { type: 'document', id: documentId },
    });
  }
}
