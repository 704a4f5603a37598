import type { Document } from '../entities/document.entity';

/** How a document is named in one line: "văn bản đến số 12/2026 (77/KH-UBND)". */
export function documentTitle(document: Pick<Document, 'direction' | 'number' | 'year' | 'symbol'>): string {
  const { direction, number, year, symbol } = document;
  const which = direction === 'incoming' ? 'văn bản đến' : 'văn bản đi';
  return `${which} số ${number}/${year}${symbol ? ` (${symbol})` : ''}`;
}
