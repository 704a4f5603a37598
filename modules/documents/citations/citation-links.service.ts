import { Injectable } from '@nestjs/common';
import { And, Brackets, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import type { EntityManager, FindOptionsWhere, UpdateQueryBuilder } from 'typeorm';
import type { Transaction } from '../../persistence';
import { Document } from '../entities/document.entity';
import { DocumentCitation } from '../entities/document-citation.entity';
import { earliestNamed, namesDocument, preferred, saysItsYear } from './names-document';

/** Registrations of one document looked at for one citation. */
const CANDIDATES = 200;

/** What of a citation decides which document it names. */
export type Naming = Pick<
  DocumentCitation,
  'documentId' | 'registerId' | 'citedOn' | 'symbolKey' | 'date' | 'bodyKey'
>;

/**
 * Ties citations to registered documents. A number such as `01/KH-UBND` is given anew every year in every body, and a
 * plan is cited by tens of thousands: so each statement seeks by symbol together with day or body, and its cost does
 * not grow with the registers.
 */
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
    const { id, symbolKey, bodyId, status } = document;
    if (!symbolKey || status !== 'registered') return 0;
    let claimed = 0;
    for (const names of naming(document)) {
      for (const place of [
        'targetId IS NULL',
        // Two ranges of an index, where "another than" would be all of it.
        'registerId = :bodyId AND targetRegisterId < :bodyId',
        'registerId = :bodyId AND targetRegisterId > :bodyId',
      ]) {
        const update = tx.manager
          .createQueryBuilder()
          .update(DocumentCitation)
          .set({ targetId: id, targetRegisterId: bodyId })
          .where(`symbolKey = :symbolKey AND ${place}`, { symbolKey, bodyId })
          .andWhere('documentId <> :id', { id });
        claimed += (await names(update).execute()).affected ?? 0;
      }
    }
    return claimed;
  }

  /** The document is no longer what they name: its citations are open again, or go to another registration of it. */
  async release(tx: Transaction, document: Document, symbolKey = document.symbolKey): Promise<void> {
    const { manager } = tx;
    const freed = await manager
      .createQueryBuilder(DocumentCitation, 'c')
      .select('c.date', 'date')
      .addSelect('c.bodyKey', 'bodyKey')
      .where('c.targetId = :id', { id: document.id })
      .groupBy('c.date')
      .addGroupBy('c.bodyKey')
      .getRawMany<{ date: string | null; bodyKey: string | null }>();
    if (!freed.length) return;
    await manager.update(
      DocumentCitation,
      { targetId: document.id },
      { targetId: null, targetRegisterId: null },
    );
    if (!symbolKey) return;
    const other = { symbolKey, status: 'registered' as const, id: Not(document.id) };
    const twins = await manager.find(Document, {
      where: freed.slice(0, CANDIDATES).flatMap(({ date, bodyKey }): FindOptionsWhere<Document>[] => {
        if (date) return [{ ...other, date }];
        return bodyKey ? [{ ...other, bodyKey }] : [other];
      }),
      order: { direction: 'DESC', id: 'ASC' },
      take: CANDIDATES,
    });
    for (const twin of twins) await this.claim(tx, twin);
  }

  /** The registered document a citation names; null while there is none. */
  async target(manager: EntityManager, citation: Naming): Promise<Document | null> {
    const where = sought(citation);
    if (!where) return null;
    const candidates = await manager.find(Document, {
      where: { ...where, status: 'registered' },
      order: { date: 'DESC', id: 'ASC' },
      take: CANDIDATES,
    });
    return preferred(
      candidates.filter((candidate) => namesDocument(citation, candidate)),
      citation.registerId,
    );
  }
}

/** Where the documents a citation can name are to be found; null when it says too little to name any. */
function sought(citation: Naming): FindOptionsWhere<Document> | null {
  const { symbolKey, date, bodyKey, citedOn } = citation;
  if (date) return { symbolKey, date };
  if (saysItsYear(symbolKey)) return { symbolKey };
  if (!bodyKey) return null;
  return {
    symbolKey,
    bodyKey,
    date: And(MoreThanOrEqual(earliestNamed(citedOn)), LessThanOrEqual(citedOn)),
  };
}

type Narrowed = (update: UpdateQueryBuilder<DocumentCitation>) => UpdateQueryBuilder<DocumentCitation>;

/** The citations that name a document, as {@link namesDocument} has it: those with its day, and those without any. */
function naming({ symbolKey, date, bodyKey }: Document): Narrowed[] {
  const sameBody = new Brackets((where) => {
    where.where('bodyKey IS NULL');
    if (bodyKey) where.orWhere('bodyKey = :bodyKey', { bodyKey });
  });
  const dated: Narrowed = (update) => {
    const ofDay = update.andWhere('date = :date', { date });
    return bodyKey ? ofDay.andWhere(sameBody) : ofDay;
  };
  const undated: Narrowed = (update) => {
    const without = update.andWhere('date IS NULL');
    if (date) without.andWhere('citedOn >= :date', { date });
    if (saysItsYear(symbolKey ?? '')) return bodyKey ? without.andWhere(sameBody) : without;
    return without
      .andWhere('bodyKey = :bodyKey', { bodyKey })
      .andWhere('citedOn < :end', { end: `${Number(date?.slice(0, 4)) + 2}-01-01` });
  };
  const mayBeUndated = saysItsYear(symbolKey ?? '') || (bodyKey !== null && date !== null);
  return [...(date ? [dated] : []), ...(mayBeUndated ? [undated] : [])];
}
