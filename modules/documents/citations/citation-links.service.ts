import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Transaction } from '../../persistence';
import { Document } from '../entities/document.entity';
import { DocumentCitation } from '../entities/document-citation.entity';
import { namesDocument, preferred } from './names-document';

/** Registrations of one symbol looked at for one citation. */
const CANDIDATES = 200;
/** Ids in one statement, below SQL Server's limit of parameters. */
const CHUNK = 500;

/** What of a citation decides which document it names. */
export type Naming = Pick<
  DocumentCitation,
  'documentId' | 'registerId' | 'citedOn' | 'symbolKey' | 'date' | 'bodyKey'
>;

/** Ties citations to registered documents: each statement seeks by symbol, whatever the size of the registers. */
@Injectable()
export class CitationLinks {
  /** Fills in the targets of citations that are about to be stored. */
  async resolve(tx: Transaction, citations: DocumentCitation[]): Promise<void> {
    for (const citation of citations) {
      const target = await this.target(tx.manager, citation);
      citation.targetId = target?.id ?? null;
      citation.targetRegisterId = target?.bodyId ?? null;
    }
  }

  /** A document is here: open citations that name it, and those of its own register, now point to it. */
  async claim(tx: Transaction, document: Document): Promise<number> {
    const { symbolKey, bodyId } = document;
    if (!symbolKey || document.status !== 'registered') return 0;
    const citations = tx.manager.getRepository(DocumentCitation);
    const open = await citations.find({ where: { symbolKey, targetId: IsNull() } });
    const elsewhere = await citations.find({
      where: { symbolKey, registerId: bodyId, targetRegisterId: Not(bodyId) },
    });
    const named = [...open, ...elsewhere].filter((citation) => namesDocument(citation, document));
    await this.point(tx, named, document);
    return named.length;
  }

  /** The document is no longer what they name: its citations are open again, or go to another registration of it. */
  async release(tx: Transaction, document: Document, symbolKey = document.symbolKey): Promise<void> {
    await tx.manager.update(
      DocumentCitation,
      { targetId: document.id },
      { targetId: null, targetRegisterId: null },
    );
    if (!symbolKey) return;
    const twins = await tx.manager.find(Document, {
      where: { symbolKey, status: 'registered', id: Not(document.id) },
      order: { direction: 'DESC', id: 'ASC' },
      take: CANDIDATES,
    });
    for (const twin of twins) await this.claim(tx, twin);
  }

  /** The registered document a citation names; null while there is none. */
  async target(manager: EntityManager, citation: Naming): Promise<Document | null> {
    const { symbolKey, date } = citation;
    const candidates = await manager.find(Document, {
      where: { symbolKey, status: 'registered', ...(date && { date }) },
      order: { date: 'DESC', id: 'ASC' },
      take: CANDIDATES,
    });
    return preferred(
      candidates.filter((candidate) => namesDocument(citation, candidate)),
      citation.registerId,
    );
  }

  private async point(tx: Transaction, citations: DocumentCitation[], target: Document): Promise<void> {
    const ids = citations.map(({ id }) => id);
    for (let i = 0; i < ids.length; i += CHUNK) {
      await tx.manager.update(
        DocumentCitation,
        { id: In(ids.slice(i, i + CHUNK)) },
        { targetId: target.id, targetRegisterId: target.bodyId },
      );
    }
  }
}
