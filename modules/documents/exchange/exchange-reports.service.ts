import { Injectable } from '@nestjs/common';
import type { Organization } from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { DocumentReference, StatusMoment } from '../../../integration/exchange/status/status.port';
import { Clock } from '../../foundation';
import { Outbox, rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import { EXCHANGE_CHANNEL } from '../dispatch/dispatch.messages';
import { Document } from '../entities';
import { ExchangeEntry } from './exchange-entry.entity';
import { entryOrder, STATUS } from './exchange-messages';
import type { StatusMessage } from './exchange-messages';
import { OrganCodes } from './organ-codes.service';

/** Stations of the work on a received document, in their order. */
const STATIONS = [
  'registered',
  'assigned',
  'inProcess',
  'finished',
] as const satisfies readonly StatusMoment[];
export type Station = (typeof STATIONS)[number];

const rank = (moment: StatusMoment): number => STATIONS.findIndex((station) => station === moment);

/** Tells senders over the exchange what became of their documents, through the outbox. */
@Injectable()
export class ExchangeReports {
  constructor(
    private readonly outbox: Outbox,
    private readonly organs: OrganCodes,
    private readonly clock: Clock,
  ) {}

  /** Reports a station once, and none that lies behind one already reported. */
  async reach(tx: Transaction, documentId: string, station: Station): Promise<void> {
    const entry = await tx.manager.findOne(ExchangeEntry, { where: { documentId }, ...rowLock(tx.manager) });
    if (!entry || rank(station) <= rank(entry.reported)) return;
    await tx.manager.update(ExchangeEntry, { id: entry.id }, { reported: station });
    await this.tell(tx, entry, station);
  }

  /** The first report of an entry, 03. */
  async registered(tx: Transaction, entry: ExchangeEntry): Promise<void> {
    await this.tell(tx, entry, 'registered');
  }

  /** Agrees to a take-back or update (15) or not (16). */
  async answer(tx: Transaction, entryId: string, agreed: boolean, description?: string): Promise<void> {
    const entry = await tx.manager.findOneByOrFail(ExchangeEntry, { id: entryId });
    await this.tell(tx, entry, agreed ? 'takeBackAgreed' : 'takeBackRefused', description);
  }

  /** Refuses what is in no register (02, or 16 for a change). */
  async refuse(
    tx: Transaction,
    document: DocumentReference,
    from: Organization,
    description: string,
    moment: 'refused' | 'takeBackRefused' = 'refused',
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    const payload: StatusMessage = { moment, document, from, at, description };
    const orderKey = `exchange-refusal:${document.organId}:${document.documentId}`.slice(0, 200);
    await this.outbox.put(tx, { channel: EXCHANGE_CHANNEL, kind: STATUS, orderKey, payload });
  }

  private async tell(
    tx: Transaction,
    entry: ExchangeEntry,
    moment: StatusMoment,
    description?: string,
  ): Promise<void> {
    const { bodyId } = await tx.manager.findOneByOrFail(Document, { id: entry.documentId });
    const own = await this.organs.organization(tx.manager, bodyId);
    const payload: StatusMessage = {
      moment,
      document: {
        organId: entry.organId,
        documentId: entry.externalId,
        ...(entry.code && { code: entry.code }),
        ...(entry.promulgatedOn && { promulgationDate: entry.promulgatedOn }),
      },
      // The code the document came to: by another one the sender would not know who answers.
      from: { ...own, OrganId: entry.receiverOrganId },
      at: this.clock.now().toISOString(),
      ...(description && { description }),
    };
    const orderKey = entryOrder(entry.id);
    await this.outbox.put(tx, { channel: EXCHANGE_CHANNEL, kind: STATUS, orderKey, payload });
  }
}
