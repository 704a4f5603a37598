import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document, DocumentCitation } from '../../documents';
import type { OpenRegisters } from '../../documents';
import { Link } from '../links/entities';
import { DIRECTING_KINDS, STANDING_STATES } from '../links/link.words';

/** Ids in one statement. */
const CHUNK = 500;

/** A citation between two registered documents. */
export interface CitedPair {
  documentId: string;
  targetId: string;
}

/** The rows a chain is made of; every statement is bounded. */
@Injectable()
export class ChainLinks {
  /** Links that count, of documents the person may open: those that direct first, then the newest. */
  async of(
    manager: EntityManager,
    where: { planId: string } | { taskId: string },
    registers: OpenRegisters,
    limit: number,
  ): Promise<{ links: Link[]; total: number }> {
    const query = manager
      .createQueryBuilder(Link, 'l')
      .where(where)
      .andWhere('l.state IN (:...standing)', { standing: STANDING_STATES });
    if (!registers.all) {
      query.andWhere('l.registerId IN (:...own)', { own: registers.own.length ? registers.own : [''] });
    }
    const total = await query.getCount();
    const links = await query
      .orderBy("CASE WHEN l.kind IN ('assigns', 'amends', 'guides') THEN 0 ELSE 1 END", 'ASC')
      .addOrderBy('l.createdAt', 'DESC')
      .addOrderBy('l.id', 'DESC')
      .limit(limit)
      .getMany();
    return { links, total };
  }

  /** What directs a plan: its own document, amendments, dispatches. */
  directing(manager: EntityManager, planIds: readonly string[], limit: number): Promise<Link[]> {
    return manager.find(Link, {
      where: { planId: In([...planIds]), kind: In([...DIRECTING_KINDS]), state: In([...STANDING_STATES]) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  /** A document's own links that count, and its suggestions. */
  ofDocument(manager: EntityManager, documentId: string): Promise<Link[]> {
    return manager.find(Link, {
      where: { documentId, state: In([...STANDING_STATES, 'suggested']) },
      order: { score: 'DESC', id: 'ASC' },
      take: 50,
    });
  }

  /** Documents this one names, and the newest that name it. */
  async around(
    manager: EntityManager,
    documentId: string,
    registers: OpenRegisters,
    limit: number,
  ): Promise<{ pairs: CitedPair[]; total: number }> {
    const select = { id: true, documentId: true, targetId: true } as const;
    const named = await manager.find(DocumentCitation, {
      where: { documentId },
      select,
      order: { id: 'ASC' },
      take: limit,
    });
    const [naming, total] = await manager.findAndCount(DocumentCitation, {
      where: {
        targetId: documentId,
        ...(!registers.all && { registerId: In(registers.own.length ? registers.own : ['']) }),
      },
      select,
      order: { id: 'DESC' },
      take: limit,
    });
    return { pairs: pairsOf([...named, ...naming]), total };
  }

  /** Citations between these documents. */
  async among(manager: EntityManager, ids: readonly string[]): Promise<CitedPair[]> {
    const wanted = new Set(ids);
    const found: CitedPair[] = [];
    for (let start = 0; start < ids.length; start += CHUNK) {
      const rows = await manager.find(DocumentCitation, {
        where: { documentId: In(ids.slice(start, start + CHUNK)) },
        select: { id: true, documentId: true, targetId: true },
      });
      found.push(...pairsOf(rows).filter(({ targetId }) => wanted.has(targetId)));
    }
    return found;
  }

  /** The documents, those left out that stand in registers the person may not open. */
  async open(
    manager: EntityManager,
    ids: readonly string[],
    registers: OpenRegisters,
  ): Promise<Map<string, Document>> {
    const documents: Document[] = [];
    const distinct = [...new Set(ids)];
    for (let start = 0; start < distinct.length; start += CHUNK) {
      documents.push(...(await manager.findBy(Document, { id: In(distinct.slice(start, start + CHUNK)) })));
    }
    return new Map(
      documents
        .filter(({ bodyId }) => registers.all || registers.own.includes(bodyId))
        .map((document) => [document.id, document]),
    );
  }
}

function pairsOf(rows: readonly DocumentCitation[]): CitedPair[] {
  return rows.flatMap(({ documentId, targetId }) => (targetId ? [{ documentId, targetId }] : []));
}
