import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, Conflict, Ids, searchText, vietnamDay, vietnameseDate } from '../../foundation';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { CitationLinks } from '../citations/citation-links.service';
import { Attachment, Document, DocumentCitation, DocumentText } from '../entities';
import { outgoingSymbol } from './document-facts';
import { documentEvent } from './document-events';
import { documentTitle } from './document-title';
import type { PreparedDocument } from './new-document';
import { RegisterNumbers } from './register-numbers';
import { twinOf } from './twins';

/** Places of one citation that are kept. */
const MENTIONS = 20;

/** Puts documents into the registers. */
@Injectable()
export class DocumentRegistry {
  constructor(
    private readonly audit: AuditLog,
    private readonly numbers: RegisterNumbers,
    private readonly links: CitationLinks,
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
    const number = await this.numbers.take(tx, { bodyId: input.bodyId, direction: input.direction, year });
    const document = this.entry(prepared, number, actor);
    if (!input.force) await this.refuseTwin(tx, document);
    await tx.manager.insert(Document, document);
    if (prepared.text !== null) {
      await tx.manager.insert(DocumentText, { id: document.id, text: prepared.text });
    }
    for (const attachment of this.attachments(prepared, document)) {
      await tx.manager.insert(Attachment, attachment);
    }
    await this.cite(tx, prepared, document);
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

  private async refuseTwin(tx: Transaction, document: Document): Promise<void> {
    const twin = await twinOf(tx.manager, document, [document.bodyId]);
    if (!twin) return;
    const { date } = twin;
    throw new Conflict(
      'document-already-registered',
      `Văn bản ${document.symbol} ngày ${vietnameseDate(date ?? '')} đã có trong sổ: số đến ${twin.number}/${twin.year}. Nếu đây là văn bản khác, hãy xác nhận để vẫn đăng ký.`,
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

  private async cite(tx: Transaction, prepared: PreparedDocument, document: Document): Promise<void> {
    const citedOn = document.date ?? document.receivedOn ?? vietnamDay(document.registeredAt);
    const citations = prepared.citations
      .filter(({ symbol }) => symbol.length <= 120)
      .map((citation) =>
        Object.assign(new DocumentCitation(), {
          id: this.ids.next(),
          documentId: document.id,
          registerId: document.bodyId,
          citedOn,
          kind: citation.kind,
          symbol: citation.symbol,
          symbolKey: symbolKey(citation.symbol),
          date: citation.date,
          issuer: citation.issuer && citation.issuer.slice(0, 300),
          bodyKey: citation.bodyKey,
          targetId: null,
          targetRegisterId: null,
          mentions: citation.mentions.slice(0, MENTIONS).map(({ text, at }) => ({ text, ...at })),
        } satisfies DocumentCitation),
      );
    await this.links.resolve(tx, citations);
    // Below SQL Server's limit of 2100 parameters in one statement.
    for (let i = 0; i < citations.length; i += 100) {
      await tx.manager.insert(DocumentCitation, citations.slice(i, i + 100));
    }
  }
}
