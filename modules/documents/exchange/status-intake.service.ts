import { Injectable } from '@nestjs/common';
import { parseEdxmlTimestamp } from '../../../integration/exchange/edxml/edxml-values.port';
import type { StatusPackage } from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { Delivery as ExchangeDelivery } from '../../../integration/exchange/receiving/delivery.port';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Delivery } from '../dispatch/delivery.entity';
import { DeliveryProgress } from '../dispatch/delivery-progress.service';
import type { DeliveryStatus } from '../dispatch/delivery.words';
import { ChangeIntake } from './change-intake.service';
import type { PackageEffect } from './exchange-package.entity';
import { OrganCodes } from './organ-codes.service';
import { OwnDocuments } from './own-documents.service';
import { isoDayOf } from './package-facts';
import { PackageLog } from './package-log.service';

export type ReceivedStatus = ExchangeDelivery & { package: StatusPackage<never> };

/** Stations of a delivery by the codes recipients report. */
const STATIONS: Readonly<Record<string, DeliveryStatus>> = {
  '01': 'received',
  '02': 'refused',
  '03': 'registered',
  '04': 'assigned',
  '05': 'in-progress',
  '06': 'completed',
};

interface Found {
  effect: PackageEffect;
  documentId: string | null;
  delivery: Delivery | null;
}

/** Takes in what recipients report of our documents, and senders' requests to have theirs back. */
@Injectable()
export class StatusIntake {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: PackageLog,
    private readonly changes: ChangeIntake,
    private readonly progress: DeliveryProgress,
    private readonly own: OwnDocuments,
    private readonly organs: OrganCodes,
  ) {}

  async take(delivery: ReceivedStatus): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { MessageHeader } = delivery.package;
      const code = twoDigits(MessageHeader.StatusCode);
      const organId = MessageHeader.From?.OrganId?.trim() || delivery.entry.from.trim();
      if (code === '13') await this.changes.takeBack(tx, delivery, organId);
      else await this.note(tx, delivery, code, organId);
    });
  }

  private async note(
    tx: Transaction,
    received: ReceivedStatus,
    code: string,
    organId: string,
  ): Promise<void> {
    const { Description, Timestamp } = received.package.MessageHeader;
    const text = Description?.trim() || undefined;
    const row = await this.log.begin(tx, received, {
      ...{ kind: code.slice(0, 20) || '-', effect: 'status-noted', text: text?.slice(0, 1000) ?? null },
    });
    const { effect, documentId, delivery } = await this.find(tx, received, organId);
    const known = Object.hasOwn(STATIONS, code) || code === '15' || code === '16';
    await this.log.note(tx, row, { effect: known ? effect : 'ignored', documentId });
    if (!delivery || !known) return;
    if (code === '15' || code === '16') {
      await this.progress.recall(tx, delivery, code === '15' ? 'agreed' : 'refused');
      return;
    }
    const at = (Timestamp && parseEdxmlTimestamp(Timestamp)) || undefined;
    await this.progress.report(tx, delivery, { status: STATIONS[code], code, text, at });
  }

  private async find(tx: Transaction, received: ReceivedStatus, organId: string): Promise<Found> {
    const { ResponseFor } = received.package.MessageHeader;
    const document = await this.own.find(tx.manager, {
      documentId: ResponseFor?.DocumentId?.trim() || null,
      symbol: ResponseFor?.Code?.trim() || null,
      date: isoDayOf(ResponseFor?.PromulgationDate),
      organId: ResponseFor?.OrganId?.trim() || null,
    });
    if (!document) return { effect: 'unknown-document', documentId: null, delivery: null };
    const documentId = document.id;
    const unitId = await this.organs.unitOf(tx.manager, organId);
    const found =
      (await tx.manager.findOneBy(Delivery, { documentId, organId })) ??
      (unitId && (await tx.manager.findOneBy(Delivery, { documentId, unitId })));
    const delivery = found ? await this.progress.take(tx, found.id) : null;
    return { effect: delivery ? 'status-noted' : 'unknown-receiver', documentId, delivery };
  }
}

/** Some senders leave the leading zero out. */
function twoDigits(code: string | undefined): string {
  const trimmed = code?.trim() ?? '';
  return /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
}
