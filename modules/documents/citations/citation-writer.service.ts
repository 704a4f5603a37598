import { Injectable } from '@nestjs/common';
import { Ids, vietnamDay } from '../../foundation';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { Document, DocumentCitation } from '../entities';
import type { PreparedDocument } from '../registry/new-document';
import { CitationLinks } from './citation-links.service';

/** Places of one citation that are kept. */
const MENTIONS = 20;

/** Stores what a document cites, each tied to the registered document it names if there is one. */
@Injectable()
export class CitationWriter {
  constructor(
    private readonly links: CitationLinks,
    private readonly ids: Ids,
  ) {}

  async write(tx: Transaction, document: Document, read: PreparedDocument['citations']): Promise<void> {
    const citedOn = document.date ?? document.receivedOn ?? vietnamDay(document.registeredAt);
    const citations = read
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

  /** What another text of the same document cites. */
  async replace(tx: Transaction, document: Document, read: PreparedDocument['citations']): Promise<void> {
    await tx.manager.delete(DocumentCitation, { documentId: document.id });
    await this.write(tx, document, read);
  }
}
