import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, Conflict, Ids, InvalidInput, NotFound } from '../../foundation';
import { Outbox, rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Document } from '../entities';
import { documentTitle } from '../registry/document-title';
import { Delivery } from './delivery.entity';
import { DeliveryProgress } from './delivery-progress.service';
import { RESENDABLE } from './delivery.words';
import { CARRY, deliveryKey, EXCHANGE_CHANNEL, INTERNAL_CHANNEL } from './dispatch.messages';
import type { DeliveryMessage } from './dispatch.messages';
import { RecipientRoutes } from './recipient-routes.service';
import type { Recipient, Route } from './recipient-routes.service';

/** A document to send, and to whom. */
export interface Sending {
  documentId: string;
  recipients: readonly Recipient[];
}

const CHANNEL_OF: Partial<Record<Route['channel'], string>> = {
  internal: INTERNAL_CHANNEL,
  exchange: EXCHANGE_CHANNEL,
};

/** Sends issued documents. Issuing gives the number, sending is an act of its own. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly audit: AuditLog,
    private readonly routes: RecipientRoutes,
    private readonly progress: DeliveryProgress,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Writes one delivery for each recipient and what carries the document there, in the transaction of the caller. A
   * body the document was sent to before, and the sender itself, are left out. A recipient of this system gets the
   * document into its incoming register right after commit.
   *
   * @returns the new deliveries
   * @throws NotFound; Conflict `document-not-outgoing`, `document-cancelled`; InvalidInput `recipients-missing`,
   *   `recipient-unknown`
   */
  async send(tx: Transaction, { documentId, recipients }: Sending, actor: Actor | null): Promise<Delivery[]> {
    if (!recipients.length) {
      throw new InvalidInput('recipients-missing', 'Hãy chọn ít nhất một nơi nhận.', { field: 'recipients' });
    }
    const document = await this.outgoing(tx, documentId);
    const before = await tx.manager.find(Delivery, { where: { documentId }, order: { position: 'ASC' } });
    const reached = new Set(before.flatMap(({ unitId, organId, name }) => [unitId ?? organId ?? name]));
    const routes = await this.routes.find(tx.manager, document, recipients);
    const deliveries = routes
      .filter(({ unitId, organId, name }) => !reached.has(unitId ?? organId ?? name))
      .map((route, index) => this.delivery(document, route, before.length + index, actor));
    if (!deliveries.length) return [];
    for (const delivery of deliveries) {
      await tx.manager.insert(Delivery, delivery);
      await this.carry(tx, delivery);
    }
    if (!document.sentAt) await tx.manager.update(Document, { id: documentId }, { sentAt: this.clock.now() });
    this.audit.record(tx, {
      actor,
      action: 'document.send',
      topic: { type: 'document', id: documentId },
      unitId: document.bodyId,
      summary: `Gửi ${documentTitle(document)} đến ${deliveries.length} nơi nhận`,
      after: { recipients: deliveries.map(({ name, channel }) => ({ name, channel })) },
    });
    return deliveries;
  }

  /**
   * Tries a delivery that failed or was refused once more; the way is looked for anew, as codes may have been put right.
   *
   * @throws NotFound; Conflict `delivery-not-failed`, `document-cancelled`
   */
  async resend(tx: Transaction, documentId: string, deliveryId: string, actor: Actor): Promise<Delivery> {
    const document = await this.outgoing(tx, documentId);
    const delivery = await this.progress.take(tx, deliveryId);
    if (delivery?.documentId !== documentId) throw deliveryNotFound();
    const { status, name } = delivery;
    if (!RESENDABLE.includes(status)) {
      throw new Conflict('delivery-not-failed', `Văn bản gửi ${name} không bị lỗi nên không cần gửi lại.`);
    }
    const [route] = await this.routes.find(tx.manager, document, [delivery]);
    const { channel, organId } = route;
    await tx.manager.update(Delivery, { id: deliveryId }, { channel, organId });
    const moved = channel !== delivery.channel;
    Object.assign(delivery, { channel, organId });
    await this.progress.set(tx, delivery, 'waiting');
    // A message given up for this delivery would stand in the way of a new one.
    const revived = await this.outbox.revive(tx, deliveryKey(deliveryId), moved ? 'drop' : 'retry');
    if (moved || !revived) await this.carry(tx, delivery);
    this.audit.record(tx, {
      actor,
      action: 'document.resend',
      topic: { type: 'document', id: documentId },
      subject: { type: 'delivery', id: deliveryId },
      unitId: document.bodyId,
      summary: `Gửi lại ${documentTitle(document)} đến ${name}`,
    });
    return delivery;
  }

  /** Notes that a document left outside of this system. @throws NotFound; Conflict `delivery-not-by-hand` */
  async handOver(
    tx: Transaction,
    documentId: string,
    deliveryId: string,
    text: string | undefined,
    actor: Actor,
  ): Promise<void> {
    const document = await this.outgoing(tx, documentId);
    const delivery = await this.progress.take(tx, deliveryId);
    if (delivery?.documentId !== documentId) throw deliveryNotFound();
    if (delivery.channel !== 'none' || delivery.status !== 'waiting') {
      throw new Conflict('delivery-not-by-hand', 'Văn bản này không phải chờ chuyển ngoài hệ thống.');
    }
    await this.progress.report(tx, delivery, { status: 'sent', text });
    this.audit.record(tx, {
      actor,
      action: 'document.hand-over',
      topic: { type: 'document', id: documentId },
      subject: { type: 'delivery', id: deliveryId },
      unitId: document.bodyId,
      summary: `Đã chuyển ${documentTitle(document)} đến ${delivery.name} ngoài hệ thống`,
      reason: text,
    });
  }

  private async carry(tx: Transaction, { id: deliveryId, documentId, channel }: Delivery): Promise<void> {
    const way = CHANNEL_OF[channel];
    if (!way) return;
    await this.outbox.put(tx, {
      channel: way,
      kind: CARRY,
      orderKey: deliveryKey(deliveryId),
      payload: { deliveryId, documentId } satisfies DeliveryMessage,
    });
  }

  private delivery(
    { id: documentId }: Document,
    route: Route,
    position: number,
    actor: Actor | null,
  ): Delivery {
    const at = this.clock.now();
    return Object.assign(new Delivery(), {
      id: this.ids.next(),
      documentId,
      position,
      ...route,
      status: 'waiting',
      statusAt: at,
      reason: null,
      receivedId: null,
      packageId: null,
      recall: null,
      steps: [{ status: 'waiting', at: at.toISOString() }],
      sentById: actor?.personId ?? null,
      version: 1,
    } satisfies Delivery);
  }

  /** The document, held so that two sendings at once see each other. */
  private async outgoing(tx: Transaction, id: string): Promise<Document> {
    const document = await tx.manager.findOne(Document, { where: { id }, ...rowLock(tx.manager) });
    if (!document) throw new NotFound('document-not-found', 'Không tìm thấy văn bản.');
    if (document.direction !== 'outgoing') {
      throw new Conflict('document-not-outgoing', 'Chỉ gửi được văn bản đi.');
    }
    if (document.status === 'cancelled') {
      throw new Conflict('document-cancelled', 'Văn bản đã bị hủy, không gửi được nữa.');
    }
    return document;
  }
}

function deliveryNotFound(): NotFound {
  return new NotFound('delivery-not-found', 'Không tìm thấy nơi nhận này của văn bản.');
}
