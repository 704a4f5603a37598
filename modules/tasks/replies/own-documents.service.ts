import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document } from '../../documents';
import { Clock, InvalidInput, vietnameseDate, vietnamToday } from '../../foundation';
import { symbolKey } from '../../reading';
import type { Reply } from './reply.entity';

/** How a unit names its own document: by the register's row, or as it is written. */
export interface NamedDocument {
  documentId?: string;
  symbol?: string;
  /** ISO date. */
  date?: string;
  /** As the e-office has it. */
  subject?: string;
}

/** The columns of a reply that name the unit's document. */
export type DocumentColumns = Pick<
  Reply,
  'documentId' | 'documentSymbol' | 'documentSymbolKey' | 'documentDate' | 'documentSubject'
>;

export const NO_DOCUMENT: DocumentColumns = {
  documentId: null,
  documentSymbol: null,
  documentSymbolKey: null,
  documentDate: null,
  documentSubject: null,
};

/** Looks a unit's own document up in the registers. */
@Injectable()
export class OwnDocuments {
  constructor(private readonly clock: Clock) {}

  /**
   * A document the registers do not have is taken as named: it may be on its way.
   *
   * @throws InvalidInput `document-not-own`, `document-incomplete`, `document-date-in-future`
   */
  async find(
    manager: EntityManager,
    unitId: string,
    named: NamedDocument | undefined,
  ): Promise<DocumentColumns> {
    if (!named || !(named.documentId || named.symbol || named.date)) return NO_DOCUMENT;
    if (named.documentId) {
      const document = await manager.findOneBy(Document, { id: named.documentId, status: 'registered' });
      if (!document || !isOf(document, unitId)) {
        throw new InvalidInput(
          'document-not-own',
          'Không tìm thấy văn bản này trong các văn bản do đơn vị ban hành.',
          { field: 'documentId' },
        );
      }
      return columnsOf(document);
    }
    const { symbol, date } = this.complete(named);
    const document = await registered(manager, unitId, symbolKey(symbol), date);
    if (document) return columnsOf(document);
    return {
      documentId: null,
      documentSymbol: symbol,
      documentSymbolKey: symbolKey(symbol),
      documentDate: date,
      documentSubject: named.subject?.trim() || null,
    };
  }

  private complete({ symbol, date }: NamedDocument): { symbol: string; date: string } {
    if (!symbol?.trim() || !date) {
      throw new InvalidInput(
        'document-incomplete',
        'Hãy nhập cả số, ký hiệu và ngày của văn bản, hoặc bỏ trống cả hai.',
        { field: symbol?.trim() ? 'documentDate' : 'documentSymbol' },
      );
    }
    if (date > vietnamToday(this.clock)) {
      throw new InvalidInput(
        'document-date-in-future',
        `Ngày văn bản ${vietnameseDate(date)} chưa tới. Hãy kiểm tra lại.`,
        { field: 'documentDate' },
      );
    }
    return { symbol: symbol.trim(), date };
  }
}

export function columnsOf({ id, symbol, symbolKey: key, date, subject }: Document): DocumentColumns {
  return {
    documentId: id,
    documentSymbol: symbol,
    documentSymbolKey: key,
    documentDate: date,
    documentSubject: subject,
  };
}

/** The unit issued it, wherever it is registered. */
export function isOf({ direction, bodyId, issuerUnitId }: Document, unitId: string): boolean {
  return issuerUnitId === unitId || (direction === 'outgoing' && bodyId === unitId);
}

async function registered(manager: EntityManager, unitId: string, key: string, date: string) {
  const all = await manager.findBy(Document, { symbolKey: key, date, status: 'registered' });
  const own = all.filter((document) => isOf(document, unitId));
  // Its own register's entry before the copies that arrived elsewhere.
  return own.find(({ direction }) => direction === 'outgoing') ?? own[0] ?? null;
}

/** Condition of replies that name a document the registers did not have. */
export const unknownDocuments = (key: string, date: string, unitIds: string[]) => ({
  documentSymbolKey: key,
  documentDate: date,
  documentId: IsNull(),
  unitId: In(unitIds),
});
