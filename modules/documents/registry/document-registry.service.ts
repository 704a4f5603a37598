import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, Conflict, Ids, searchText, vietnameseDate } from '../../foundation';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { CitationLinks } from '../citations/citation-links.service';
import { CitationWriter } from '../citations/citation-writer.service';
import { Attachment, Document, DocumentText } from '../entities';
import { outgoingSymbol } from './document-facts';
import { documentEvent } from './document-events';
import { documentTitle } from './document-title';
import type { PreparedDocument } from './new-document';
import { RegisterNumbers } from './register-numbers';
import { twinOf } from './twins';

/** Puts documents into the registers. */
@Injectable()
export class DocumentRegistry {
  constructor(
    private readonly audit: AuditLog,
    private readonly numbers: RegisterNumbers,
    private readonly links: CitationLinks,
    private readonly citations: CitationWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Gives a prepared document its number and stores it with its attachments and citations.
   *
   * @throws Conflict `document-already-registered` for an incoming document the register has, unless forced
   */
  async register(tx: Transaction, prepared: PreparedDocument, actor: Actor | null): Promise<Document> {
    const { input, year } = prepared;
    // The number first: it locks the register, so that a twin sent at the same moment is seen.
    const register = { bodyId: input.bodyId, direction: input.direction, year };
    const number = input.number ?? (await this.numbers.take(tx, register));
    if (input.number) await this.numbers.follow(tx, register, number);
    const document = this.entry(prepared, number, actor);
    if (!input.force) await this.refuseTwin(tx, document);
    await tx.manager.insert(Document, document);
    if (prepared.text !== null) {
      await tx.manager.insert(DocumentText, { id: document.id, text: prepared.text });
    }
    for (const attachment of this.attachments(prepared, document)) {
      await tx.manager.insert(Attachment, attachment);
    }
    await this.citations.write(tx, document, prepared.citations);
    await this.links.claim(tx, document);
    this.audit.record(tx, {
      actor,
      action: 'document.register',
      topic: { type: 'document', id: document.id },
      unitId: document.bodyId,
      summary: `Đăng ký ${documentTitle(document)}`,
      after: {
        number,
        symbol: document.symbol,
        date: document.date,
        issuer: document.issuer,
        files: prepared.files.map(({ name, sha256 }) => ({ name, sha256 })),
      },
    });
    tx.emit(documentEvent('documents.registered', document));
    return document;
  }

  /**
   * Takes in a document that another system delivers. An entry the clerk made from the paper copy is the document's
   * own: it learns by what names the sender knows it, and no second one is made.
   */
  async receive(
    tx: Transaction,
    prepared: PreparedDocument,
  ): Promise<{ document: Document; adopted: boolean }> {
    const { bodyId, externalIds = [], replyTo } = prepared.input;
    const twin = await this.entered(tx, prepared);
    if (!twin) return { document: await this.register(tx, prepared, null), adopted: false };
    const known = {
      externalIds: [...twin.externalIds, ...externalIds],
      replyTo: twin.replyTo ?? replyTo ?? null,
    };
    const version = twin.version + 1;
    await tx.manager.update(Document, { id: twin.id }, { ...known, version } as object);
    this.audit.record(tx, {
      actor: null,
      action: 'document.adopt',
      topic: { type: 'document', id: twin.id },
      unitId: bodyId,
      summary: `Bản điện tử của ${documentTitle(twin)} đã đến; văn bản giữ số đã vào sổ`,
      after: { externalIds },
    });
    tx.emit(documentEvent('documents.edited', twin));
    return { document: Object.assign(twin, known, { version }), adopted: true };
  }

  /** An entry that is this document: by symbol, day and body; of our own issuing by its number and notation. */
  private async entered(
    tx: Transaction,
    { input, facts, issuerKey, year, notation }: PreparedDocument,
  ): Promise<Document | null> {
    const { bodyId, direction, number } = input;
    if (direction === 'outgoing') {
      if (!number || notation === null) return null;
      const key = symbolKey(outgoingSymbol(number, notation));
      return tx.manager.findOneBy(Document, { bodyId, direction, year, number, symbolKey: key });
    }
    const { symbol, date } = facts;
    const named = { direction, symbolKey: symbol && symbolKey(symbol), bodyKey: issuerKey, date };
    return twinOf(tx.manager, named, [bodyId]);
  }

  private async refuseTwin(tx: Transaction, document: Document): Promise<void> {
    const twin = await twinOf(tx.manager, document, [document.bodyId]);
    if (!twin) return;
    const { date } = twin;
    throw new Conflict(
      'document-already-registered',
      `Văn bản ${document.symbol} ngày ${vietnameseDate(date ?? '')} đã có trong sổ: số đến ${String(twin.number).padStart(2, '0')}/${twin.year}. Nếu đây là văn bản khác, hãy xác nhận để vẫn đăng ký.`,
      { field: 'symbol' },
    );
  }

  private entry(prepared: PreparedDocument, number: number, actor: Actor | null): Document {
    const { input, facts, notation } = prepared;
    const symbol = notation === null ? facts.symbol : outgoingSymbol(number, notation);
    const { symbol: _symbol, signer, recipients, ...rest } = facts;
    return Object.assign(new Document(), {
      id: this.ids.next(),
      direction: input.direction,
      bodyId: input.bodyId,
      year: prepared.year,
      number,
      ...rest,
      urgency: rest.urgency ?? 'normal',
      symbol,
      symbolKey: symbol && symbolKey(symbol),
      bodyKey: prepared.issuerKey,
      issuerUnitId: prepared.issuerUnitId,
      signer,
      recipients: recipients ?? [],
      status: 'registered',
      cancelReason: null,
      receivedOn: prepared.receivedOn,
      sentAt: null,
      externalIds: input.externalIds ?? [],
      replyTo: input.replyTo ?? null,
      directsWork: input.directsWork ?? false,
      changeMark: null,
      searchText: searchText(symbol, facts.subject, facts.issuer, facts.kind, signer?.name),
      registeredAt: this.clock.now(),
      registeredById: actor?.personId ?? null,
      version: 1,
    } satisfies Document);
  }

  private attachments({ files }: PreparedDocument, { id: documentId }: Document): Attachment[] {
    return files.map((file, position) =>
      Object.assign(new Attachment(), {
        id: this.ids.next(),
        documentId,
        position,
        main: position === 0,
        ...file,
      } satisfies Attachment),
    );
  }
}
