import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { ExchangeError } from '../../../integration/exchange/exchange.port';
import { ExchangeGateway } from '../../../integration/exchange/gateway/exchange-gateway.port';
import { FileStore } from '../../../integration/files/files.port';
import { Clock, PLAN_TASKS_OPTIONS } from '../../foundation';
import { OutboxHandlers, PermanentFailure, UnitOfWork } from '../../persistence';
import type { OutboxMessage, Transaction } from '../../persistence';
import { Delivery } from '../dispatch/delivery.entity';
import { DeliveryProgress } from '../dispatch/delivery-progress.service';
import { CANCELLED_BEFORE, CARRY, EXCHANGE_CHANNEL } from '../dispatch/dispatch.messages';
import type { DeliveryMessage } from '../dispatch/dispatch.messages';
import { Attachment, Document } from '../entities';
import { REVOKE, STATUS } from './exchange-messages';
import type { RevokeMessage, StatusMessage } from './exchange-messages';
import { OrganCodes } from './organ-codes.service';
import { newDocumentPackage, revocationPackage } from './outgoing-package';
import type { Outgoing } from './outgoing-package';

/** Brings messages of the outbox to the exchange; without a connection they wait. */
@Injectable()
export class ExchangeDelivery implements OnModuleInit {
  constructor(
    @Inject(ExchangeGateway) private readonly gateway: ExchangeGateway | null,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: OutboxHandlers,
    private readonly progress: DeliveryProgress,
    private readonly organs: OrganCodes,
    private readonly files: FileStore,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  onModuleInit(): void {
    const { gateway } = this;
    if (!gateway) return;
    this.handlers.register(
      EXCHANGE_CHANNEL,
      (message) => this.deliver(gateway, message),
      (tx, message, reason) => this.failed(tx, message, reason),
    );
  }

  private async deliver(gateway: ExchangeGateway, message: OutboxMessage): Promise<void> {
    try {
      if (message.kind === CARRY) await this.carry(gateway, message.payload as DeliveryMessage);
      else if (message.kind === REVOKE) await this.revoke(gateway, message);
      else if (message.kind === STATUS) await this.report(gateway, message.payload as StatusMessage);
      else throw new PermanentFailure(`no such message to the exchange: ${message.kind}`);
    } catch (error) {
      if (error instanceof ExchangeError && !error.failure.retryable) {
        throw new PermanentFailure(error.message, { cause: error });
      }
      throw error;
    }
  }

  private async carry(gateway: ExchangeGateway, { deliveryId }: DeliveryMessage): Promise<void> {
    const outgoing = await this.outgoing(deliveryId);
    const cancelled = outgoing.document.status === 'cancelled';
    const sent = cancelled ? null : await gateway.send(newDocumentPackage(outgoing, this.files));
    await this.unitOfWork.run(async (tx) => {
      const delivery = await this.progress.take(tx, deliveryId);
      if (!delivery) return;
      if (sent) await this.progress.report(tx, delivery, { status: 'sent', packageId: sent.docId });
      else await this.progress.set(tx, delivery, 'failed', CANCELLED_BEFORE);
    });
  }

  private async revoke(gateway: ExchangeGateway, { id, payload }: OutboxMessage): Promise<void> {
    const { deliveryId, reason } = payload as RevokeMessage;
    const delivery = await this.unitOfWork.read((manager) => manager.findOneBy(Delivery, { id: deliveryId }));
    // It never left, so nobody has it.
    if (!delivery?.packageId) return;
    await gateway.send(revocationPackage(await this.outgoing(deliveryId), id, reason));
  }

  private async report(gateway: ExchangeGateway, { moment, at, ...status }: StatusMessage): Promise<void> {
    await gateway.report(moment, { ...status, at: new Date(at) });
  }

  private outgoing(deliveryId: string): Promise<Outgoing> {
    return this.unitOfWork.read(async (manager) => {
      const delivery = await manager.findOneByOrFail(Delivery, { id: deliveryId });
      const { documentId, organId, name } = delivery;
      const document = await manager.findOneByOrFail(Document, { id: documentId });
      const attachments = await manager.find(Attachment, {
        where: { documentId },
        order: { main: 'DESC', position: 'ASC' },
      });
      return {
        document,
        attachments,
        from: await this.organs.organization(manager, document.bodyId),
        to: { OrganId: organId ?? undefined, OrganName: name },
        place: this.options.province.name.replace(/^(tỉnh|thành phố)\s+/i, ''),
        at: this.clock.now(),
      };
    });
  }

  private async failed(tx: Transaction, { kind, payload }: OutboxMessage, reason: string): Promise<void> {
    if (kind !== CARRY) return;
    const delivery = await this.progress.take(tx, (payload as DeliveryMessage).deliveryId);
    if (delivery?.status === 'waiting') await this.progress.set(tx, delivery, 'failed', reason);
  }
}
