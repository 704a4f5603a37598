import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pageOf, searchText, searchWords } from '../../foundation';
import type { Page } from '../../foundation';
import { Catalogue, hasRole } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Document } from '../entities';
import { DocumentAccess } from '../queries/document-access.service';
import { Delivery } from './delivery.entity';
import { RESENDABLE } from './delivery.words';
import type { RecipientQuery } from './dto/delivery.input';
import type { DeliveriesView, DeliveryView, RecipientView } from './dto/delivery.view';
import { RecipientRoutes } from './recipient-routes.service';

/** Where documents were sent. */
@Injectable()
export class DispatchQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly routes: RecipientRoutes,
    private readonly catalogue: Catalogue,
  ) {}

  /** Deliveries of a document in the order of sending. */
  async of(documentId: string): Promise<Delivery[]> {
    return this.unitOfWork.read((manager) => this.deliveries(manager, documentId));
  }

  /** @throws NotFound for a document the person may not open */
  async view(documentId: string, me: Identity): Promise<DeliveriesView> {
    const registers = await this.access.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      const found = await manager.findOneBy(Document, { id: documentId });
      const { bodyId, direction, status } = this.access.visible(registers, found);
      const live = direction === 'outgoing' && status === 'registered';
      const keeps = live && registers.keeps && registers.own.includes(bodyId);
      const mends = keeps || (live && hasRole(me, 'administrator'));
      const deliveries = await this.deliveries(manager, documentId);
      return { items: deliveries.map((delivery) => viewOf(delivery, { keeps, mends })), canSend: keeps };
    });
  }

  /** Units a document of the person's register can be sent to, by name. */
  async recipients({ q, page, size }: RecipientQuery, me: Identity): Promise<Page<RecipientView>> {
    const { own } = await this.access.registersOf(me);
    const words = searchWords(q ?? '');
    const units = (await this.catalogue.activeUnits()).filter(({ id, name, shortName }) => {
      const text = searchText(name, shortName);
      return id !== own[0] && words.every((word) => text.includes(word));
    });
    const shown = units.slice((page - 1) * size, page * size);
    const document = { bodyId: own[0] ?? '', directsWork: false };
    const routes = await this.unitOfWork.read((manager) =>
      this.routes.find(
        manager,
        document,
        shown.map(({ id, name }) => ({ unitId: id, name })),
      ),
    );
    const items = routes.flatMap(({ unitId, name, organId, channel }) =>
      unitId ? [{ unitId, name, organId, channel }] : [],
    );
    return pageOf(items, units.length, { page, size });
  }

  private deliveries(manager: EntityManager, documentId: string): Promise<Delivery[]> {
    return manager.find(Delivery, { where: { documentId }, order: { position: 'ASC' } });
  }
}

function viewOf(delivery: Delivery, may: { keeps: boolean; mends: boolean }): DeliveryView {
  const { id, unitId, organId, name, channel, status, statusAt, reason, recall, steps } = delivery;
  return {
    ...{ id, unitId, organId, name, channel, status, statusAt, reason, recall },
    steps: steps.map(({ code, text, ...step }) => ({ ...step, code: code ?? null, text: text ?? null })),
    permissions: {
      canResend: may.mends && RESENDABLE.includes(status),
      canHandOver: may.keeps && channel === 'none' && status === 'waiting',
    },
  };
}
