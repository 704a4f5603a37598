import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Delivery } from '../dispatch/delivery.entity';
import { DeliveryProgress } from '../dispatch/delivery-progress.service';
import type { DeliveryStatus } from '../dispatch/delivery.words';
import { Document } from '../entities';
import type { DocumentEvent } from '../registry/document-events';
import { ExchangeReports } from './exchange-reports.service';
import type { Station } from './exchange-reports.service';

const STATUS_OF: Readonly<Record<Station, DeliveryStatus>> = {
  registered: 'registered',
  assigned: 'assigned',
  inProcess: 'in-progress',
  finished: 'completed',
};

/** How far the work on a received document has come: its sender learns it, over the exchange or in this system. */
@Injectable()
export class DocumentStations implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly reports: ExchangeReports,
    private readonly progress: DeliveryProgress,
  ) {}

  onModuleInit(): void {
    this.events.within<DocumentEvent>('documents.edited', async (events, tx) => {
      for (const { documentId, direction } of events) {
        if (direction === 'incoming') await this.handedOn(tx, documentId);
      }
    });
  }

  /** Reports a station; one that was reported, or lies behind, is not reported again. */
  async reach(tx: Transaction, documentId: string, station: Station): Promise<void> {
    await this.reports.reach(tx, documentId, station);
    const found = await tx.manager.findOneBy(Delivery, { receivedId: documentId });
    const delivery = found && (await this.progress.take(tx, found.id));
    if (delivery) await this.progress.report(tx, delivery, { status: STATUS_OF[station] });
  }

  /** The clerk wrote down who has the document and since when: it is assigned. */
  private async handedOn(tx: Transaction, documentId: string): Promise<void> {
    const document = await tx.manager.findOneBy(Document, { id: documentId });
    if (document?.handledBy && document.forwardedOn) await this.reach(tx, documentId, 'assigned');
  }
}
