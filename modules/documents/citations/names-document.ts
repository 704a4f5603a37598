import type { Document } from '../entities/document.entity';
import type { DocumentCitation } from '../entities/document-citation.entity';

type Named = Pick<Document, 'id' | 'symbolKey' | 'date' | 'bodyKey'>;
type Naming = Pick<DocumentCitation, 'documentId' | 'symbolKey' | 'date' | 'bodyKey' | 'citedOn'>;

/** A symbol that says its own year, `51/2025/QĐ-TTg`, and so needs no date beside it. */
const OWN_YEAR = /^[^/]+\/(19|20)\d\d\//;

export function saysItsYear(symbolKey: string): boolean {
  return OWN_YEAR.test(symbolKey);
}

/** The first day a document can be of that is cited on this day without its date: in its year or the one before. */
export function earliestNamed(citedOn: string): string {
  return `${Number(citedOn.slice(0, 4)) - 1}-01-01`;
}

/**
 * Whether a citation names this document: same symbol, and nothing that speaks against it in date and body. Numbers
 * begin again every year and in every body, so a citation without a date must agree in the body, and the document
 * must be of the citing year or the one before.
 */
export function namesDocument(citation: Naming, document: Named): boolean {
  if (citation.documentId === document.id || citation.symbolKey !== document.symbolKey) return false;
  const { date, bodyKey } = document;
  if (citation.bodyKey && bodyKey && citation.bodyKey !== bodyKey) return false;
  if (citation.date) return citation.date === date;
  if (date && date > citation.citedOn) return false;
  if (saysItsYear(citation.symbolKey)) return true;
  const agrees = citation.bodyKey !== null && citation.bodyKey === bodyKey;
  return agrees && date !== null && date >= earliestNamed(citation.citedOn);
}

/** Of several registrations of the cited document: the citing register's own, then the issuer's, then the latest. */
export function preferred<T extends Pick<Document, 'id' | 'bodyId' | 'direction' | 'date'>>(
  candidates: readonly T[],
  registerId: string,
): T | null {
  const rank = (one: T): number =>
    (one.bodyId === registerId ? 2 : 0) + (one.direction === 'outgoing' ? 1 : 0);
  const byDate = (one: T, other: T): number => (other.date ?? '').localeCompare(one.date ?? '');
  const sorted = [...candidates].sort(
    (one, other) => rank(other) - rank(one) || byDate(one, other) || one.id.localeCompare(other.id),
  );
  return sorted[0] ?? null;
}
