import { Injectable } from '@nestjs/common';
import type { StatusPackage } from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { Delivery as ExchangeDelivery } from '../../../integration/exchange/receiving/delivery.port';
import type { Transaction } from '../../persistence';
import type { DocumentChange, Revision } from '../changes/change-asked.event';
import { ChangeRequests } from '../changes/change-requests.service';
import type { ReceivedBusiness } from './business-intake.service';
import { documentKey, ExchangeEntry } from './exchange-entry.entity';
import { ExchangePackage } from './exchange-package.entity';
import { changedDocument, removedReceivers, replacedDocuments, senderOf, typeOf } from './package-facts';
import { PackageLog } from './package-log.service';

/** Revocations, updates and replacements of documents that came over the exchange; only their sender may ask. */
@Injectable()
export class ChangeIntake {
  constructor(
    private readonly log: PackageLog,
    private readonly requests: ChangeRequests,
  ) {}

  /** A business package that revokes or updates. */
  async take(tx: Transaction, delivery: ReceivedBusiness, revision: Revision | null): Promise<void> {
    const { entry, package: received } = delivery;
    const organId = senderOf(received, entry.from);
    const removed = removedReceivers(received).includes(entry.to.trim());
    const change = typeOf(received) === 'revoke' || removed ? 'revoke' : 'update';
    const row = await this.log.begin(tx, delivery, {
      ...{ kind: change, effect: 'change-asked' },
      aboutKey: documentKey(organId, changedDocument(received)),
      revision: change === 'update' ? revision : null,
      text: received.TraceHeaderList?.Bussiness?.BussinessDocReason?.trim().slice(0, 1000) || null,
    });
    await this.ask(tx, row, entry.to);
  }

  /** A status package by which a sender asks its document back (13). */
  async takeBack(
    tx: Transaction,
    delivery: ExchangeDelivery & { package: StatusPackage<never> },
    organId: string,
  ): Promise<void> {
    const { ResponseFor, Description } = delivery.package.MessageHeader;
    const row = await this.log.begin(tx, delivery, {
      ...{ kind: '13', effect: 'change-asked' },
      aboutKey: documentKey(organId, ResponseFor?.DocumentId?.trim() ?? ''),
      text: Description?.trim().slice(0, 1000) || null,
    });
    await this.ask(tx, row, delivery.entry.to);
  }

  /** What came before its document, and the documents that one replaces. */
  async afterRegistering(tx: Transaction, made: ExchangeEntry, delivery: ReceivedBusiness): Promise<void> {
    const { package: received } = delivery;
    if (typeOf(received) === 'replace') {
      const reason = received.TraceHeaderList?.Bussiness?.BussinessDocReason?.trim() || null;
      for (const replaced of replacedDocuments(received)) {
        const key = documentKey(made.organId, replaced);
        for (const entry of await this.entries(tx, key, made.receiverOrganId)) {
          if (entry.id !== made.id) this.request(tx, entry, 'replace', reason, null, made.documentId);
        }
      }
    }
    const early = await tx.manager.find(ExchangePackage, {
      where: { aboutKey: made.documentKey, effect: 'waiting' },
      order: { receivedAt: 'ASC', id: 'ASC' },
    });
    for (const row of early) await this.ask(tx, row, made.receiverOrganId);
  }

  private async ask(tx: Transaction, row: ExchangePackage, organId: string): Promise<void> {
    const entries = await this.entries(tx, row.aboutKey ?? '', organId);
    if (!entries.length) {
      await this.log.note(tx, row, { effect: 'waiting' });
      return;
    }
    await this.log.note(tx, row, { effect: 'change-asked', documentId: entries[0].documentId });
    const change: DocumentChange = row.kind === 'update' ? 'update' : 'revoke';
    for (const entry of entries) this.request(tx, entry, change, row.text, row.revision, null);
  }

  /** Of one register when the package came to that register's code, else of all that have the document. */
  private async entries(tx: Transaction, key: string, organId: string): Promise<ExchangeEntry[]> {
    const all = await tx.manager.find(ExchangeEntry, { where: { documentKey: key }, order: { id: 'ASC' } });
    const own = all.filter(({ receiverOrganId }) => receiverOrganId === organId.trim());
    return own.length ? own : all;
  }

  private request(
    tx: Transaction,
    entry: ExchangeEntry,
    change: DocumentChange,
    reason: string | null,
    revision: Revision | null,
    replacedById: string | null,
  ): void {
    this.requests.ask(tx, {
      ...{ documentId: entry.documentId, change, reason, revision, replacedById },
      origin: 'exchange',
      originId: entry.id,
      asker: entry.organName ?? entry.organId,
    });
  }
}
