import { Injectable } from '@nestjs/common';
import { hasRole } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Document } from '../entities';
import { DocumentAccess } from '../queries/document-access.service';
import { DispatchQueries } from './dispatch-queries.service';
import { Dispatch } from './dispatch.service';
import type { HandOverBody, SendBody } from './dto/delivery.input';
import type { DeliveriesView } from './dto/delivery.view';

/** What the clerk of the register, and for failed ones the administrator, does about sending. */
@Injectable()
export class DeliveryDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly dispatch: Dispatch,
    private readonly queries: DispatchQueries,
  ) {}

  async send(documentId: string, { recipients }: SendBody, me: Identity): Promise<DeliveriesView> {
    await this.check(documentId, me);
    await this.unitOfWork.run((tx) => this.dispatch.send(tx, { documentId, recipients }, me));
    return this.queries.view(documentId, me);
  }

  async resend(documentId: string, deliveryId: string, me: Identity): Promise<DeliveriesView> {
    await this.check(documentId, me, hasRole(me, 'administrator'));
    await this.unitOfWork.run((tx) => this.dispatch.resend(tx, documentId, deliveryId, me));
    return this.queries.view(documentId, me);
  }

  async handOver(
    id: string,
    deliveryId: string,
    { note }: HandOverBody,
    me: Identity,
  ): Promise<DeliveriesView> {
    await this.check(id, me);
    await this.unitOfWork.run((tx) => this.dispatch.handOver(tx, id, deliveryId, note, me));
    return this.queries.view(id, me);
  }

  /** @throws NotFound, Forbidden `register-not-yours` */
  private async check(id: string, me: Identity, mends = false): Promise<void> {
    const registers = await this.access.registersOf(me);
    const found = await this.unitOfWork.read((manager) => manager.findOneBy(Document, { id }));
    const { bodyId } = this.access.visible(registers, found);
    if (!mends) this.access.checkKeeps(registers, bodyId);
  }
}
