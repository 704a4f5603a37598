import { Injectable } from '@nestjs/common';
import type {
  BusinessPackage,
  ReceivedAttachment,
} from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { Delivery as ExchangeDelivery } from '../../../integration/exchange/receiving/delivery.port';
import { AppError, Ids } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { Revision } from '../changes/change-asked.event';
import { DocumentPreparation } from '../registry/document-preparation.service';
import { DocumentRegistry } from '../registry/document-registry.service';
import type { PreparedDocument } from '../registry/new-document';
import { ChangeIntake } from './change-intake.service';
import { documentKey, ExchangeEntry, entryKey } from './exchange-entry.entity';
import type { ExchangePackage } from './exchange-package.entity';
import { ExchangeReports } from './exchange-reports.service';
import { OrganCodes } from './organ-codes.service';
import { OwnDocuments } from './own-documents.service';
import { changedDocument, entryOf, referenceOf, senderOf, typeOf } from './package-facts';
import { PackageLog } from './package-log.service';

export type ReceivedBusiness = ExchangeDelivery & { package: BusinessPackage<ReceivedAttachment> };

/** Takes documents from the exchange into the registers. */
@Injectable()
export class BusinessIntake {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preparation: DocumentPreparation,
    private readonly registry: DocumentRegistry,
    private readonly log: PackageLog,
    private readonly changes: ChangeIntake,
    private readonly reports: ExchangeReports,
    private readonly organs: OrganCodes,
    private readonly own: OwnDocuments,
    private readonly ids: Ids,
  ) {}

  async take(delivery: ReceivedBusiness): Promise<void> {
    const kind = typeOf(delivery.package);
    if (kind === 'revoke') {
      await this.unitOfWork.run((tx) => this.changes.take(tx, delivery, null));
      return;
    }
    const prepared = await this.prepare(delivery);
    if (prepared instanceof AppError) {
      await this.unitOfWork.run((tx) => this.refuse(tx, delivery, prepared));
      return;
    }
    await this.unitOfWork.run(async (tx) => {
      if (kind === 'update') await this.changes.take(tx, delivery, revisionOf(prepared));
      else await this.register(tx, delivery, prepared);
    });
  }

  /** A refusal of the document is an answer; a failure of this side is not. */
  private async prepare({
    entry,
    package: received,
  }: ReceivedBusiness): Promise<PreparedDocument | AppError> {
    const header = received.MessageHeader;
    const sender = senderOf(received, entry.from);
    const { bodyId, issuerUnitId, asked } = await this.unitOfWork.read(async (manager) => {
      const to = header.To.map((receiver) => receiver?.OrganId);
      const reply = entryOf(header, { entry, package: received }, '').replyTo;
      return {
        bodyId: await this.organs.registerFor(manager, [entry.to, ...to]),
        issuerUnitId: await this.organs.unitOf(manager, sender),
        asked: reply && (await this.own.find(manager, reply)),
      };
    });
    const input = entryOf(header, { entry, package: received }, bodyId);
    // Known by symbol and day only: from here on it is named as we name it.
    if (input.replyTo && asked) input.replyTo = { ...input.replyTo, documentId: asked.id };
    try {
      const prepared = await this.preparation.prepare(input, null);
      // The code says who it is, whatever the name is written like.
      if (issuerUnitId) Object.assign(prepared, { issuerUnitId, issuerKey: issuerUnitId });
      return withNote(prepared);
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return error;
      throw error;
    }
  }

  private async register(
    tx: Transaction,
    delivery: ReceivedBusiness,
    prepared: PreparedDocument,
  ): Promise<void> {
    const { entry, package: received } = delivery;
    const organId = senderOf(received, entry.from);
    const { bodyId } = prepared.input;
    const { DocumentId } = received.MessageHeader;
    const kind = typeOf(received);
    const row = await this.log.begin(tx, delivery, { kind, effect: 'registered' });
    const key = entryKey(organId, DocumentId, bodyId);
    const known = await tx.manager.findOneBy(ExchangeEntry, { entryKey: key });
    if (known) {
      await this.log.note(tx, row, { effect: 'repeated', documentId: known.documentId });
      return;
    }
    const { document, adopted } = await this.registry.receive(tx, prepared);
    await this.log.note(tx, row, { effect: adopted ? 'adopted' : 'registered', documentId: document.id });
    const made = this.entry(delivery, organId, key, document.id);
    await tx.manager.insert(ExchangeEntry, made);
    await this.reports.registered(tx, made);
    await this.changes.afterRegistering(tx, made, delivery);
  }

  private entry(
    { entry, package: received }: ReceivedBusiness,
    organId: string,
    key: string,
    documentId: string,
  ): ExchangeEntry {
    const { code, promulgationDate, documentId: externalId } = referenceOf(received, organId);
    return Object.assign(new ExchangeEntry(), {
      id: this.ids.next(),
      entryKey: key,
      documentKey: documentKey(organId, externalId),
      documentId,
      organId: organId.slice(0, 100),
      organName: received.MessageHeader.From?.OrganName?.trim().slice(0, 300) || null,
      externalId,
      code: code ?? null,
      promulgatedOn: promulgationDate ?? null,
      receiverOrganId: entry.to.trim().slice(0, 100) || (this.organs.own[0] ?? ''),
      reported: 'registered',
    } satisfies ExchangeEntry);
  }

  /** Nothing of the document stays but that it was refused, and why. */
  private async refuse(
    tx: Transaction,
    delivery: ReceivedBusiness,
    reason: AppError,
  ): Promise<ExchangePackage> {
    const { entry, package: received } = delivery;
    const kind = typeOf(received);
    const text = reason.message.slice(0, 1000);
    const secret = reason.code === 'state-secret';
    const row = await this.log.begin(tx, delivery, {
      ...{ kind, effect: 'refused', text },
      ...(secret && { header: null }),
    });
    const organId = senderOf(received, entry.from);
    const { code: _code, promulgationDate: _day, ...named } = referenceOf(received, organId);
    const update = kind === 'update';
    const document = { ...named, ...(update && { documentId: changedDocument(received) }) };
    const from = { OrganId: entry.to.trim() || this.organs.own[0] };
    await this.reports.refuse(tx, document, from, text, update ? 'takeBackRefused' : 'refused');
    return row;
  }
}

/** What was left out of the package is told at the entry. */
function withNote(prepared: PreparedDocument): PreparedDocument {
  const left = prepared.warnings
    .filter(({ code }) => code === 'too-many-files' || code.startsWith('file-'))
    .map(({ message }) => message)
    .join('\n');
  return left ? { ...prepared, facts: { ...prepared.facts, note: left.slice(0, 1000) } } : prepared;
}

function revisionOf({ facts, files, text, citations }: PreparedDocument): Revision {
  return { facts, files, text, citations };
}
