import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../../config/options';
import { BodyNamesService, DocumentCitation, DocumentText } from '../../../documents';
import type { CitationPlace, Document } from '../../../documents';
import { PLAN_TASKS_OPTIONS } from '../../../foundation';
import { findCitations, symbolKey } from '../../../reading';
import { isBasis, OPENING } from '../rules/basis';
import type { CitedDocument } from './linking-facts';

/** Citations looked at; a document of more is a law's index, not a reply. */
const CITATIONS = 100;
/** Something of the form of a symbol. */
const SYMBOL = /\d\s*[/-]\s*\p{Lu}/u;

/** What a document names, in its text and in its subject, and where it does. */
@Injectable()
export class CitedDocuments {
  constructor(
    private readonly bodies: BodyNamesService,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  async of(
    manager: EntityManager,
    document: Document,
  ): Promise<{ citations: CitedDocument[]; opening: string }> {
    const opening = await openingOf(manager, document.id);
    const rows = await manager.find(DocumentCitation, {
      where: { documentId: document.id },
      order: { id: 'ASC' },
      take: CITATIONS,
    });
    const inSubject = await this.inSubject(document);
    const named = new Set(inSubject.map((one) => one.symbolKey));
    const inText = rows.map((row): CitedDocument => {
      const { mention, basis } = placeOf(row.mentions, opening);
      return {
        ...{ symbol: row.symbol, symbolKey: row.symbolKey, date: row.date, bodyKey: row.bodyKey },
        place: 'text',
        text: mention?.text ?? row.symbol,
        start: mention?.start ?? null,
        end: mention?.end ?? null,
        basis: basis || named.has(row.symbolKey),
      };
    });
    return { citations: [...inSubject, ...inText], opening };
  }

  private async inSubject({ subject }: Document): Promise<CitedDocument[]> {
    if (!SYMBOL.test(subject)) return [];
    const found = findCitations(subject.normalize('NFC'));
    const nameOf = found.some(({ issuer }) => issuer) ? await this.bodies.load() : null;
    return found.map(({ symbol, date, issuer, text }) => ({
      ...{ symbol, symbolKey: symbolKey(symbol), date, place: 'subject', text, start: null, end: null },
      bodyKey: nameOf?.(issuer, this.options.province.name).key ?? null,
      basis: true,
    }));
  }
}

async function openingOf(manager: EntityManager, id: string): Promise<string> {
  const row = await manager
    .createQueryBuilder(DocumentText, 't')
    .select(`SUBSTRING(t.text, 1, ${OPENING + 1000})`, 'opening')
    .where('t.id = :id', { id })
    .getRawOne<{ opening: string | null }>();
  return row?.opening ?? '';
}

/** The mention that says what the document carries out; the first when none does. */
function placeOf(
  mentions: readonly CitationPlace[],
  opening: string,
): { mention: CitationPlace | undefined; basis: boolean } {
  const basis = mentions.find(({ start, end }) => isBasis(opening, start, end));
  return { mention: basis ?? mentions[0], basis: basis !== undefined };
}
