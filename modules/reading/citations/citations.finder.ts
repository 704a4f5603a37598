import type { FoundCitation } from './citation.types';

const SYMBOL = /(\d{1,6}(?:\.\d{1,2})?(?:\/\d{4})?[/-][A-ZĐ][A-Za-zĐđ0-9&]*(?:[-/][A-ZĐ][A-Za-zĐđ0-9&]*)*)/g;

/** The documents a text names by number and notation, one per mention, in the order of the text (NFC). */
export function findCitations(text: string): FoundCitation[] {
  return [...text.matchAll(SYMBOL)].map((match) => ({
    kind: null,
    symbol: match[1],
    date: null,
    issuer: null,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
