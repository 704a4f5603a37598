import { storableText } from './storable-text';

/** Lower case without diacritics, đ as d. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

function lower(text: string): string {
  return storableText(text).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What a searchable row stores: its words as written and once more without diacritics. */
export function searchText(...parts: (string | null | undefined)[]): string {
  const text = lower(parts.filter(Boolean).join(' '));
  return `${text} | ${foldVietnamese(text)}`;
}

/**
 * The words a query must match, as {@link searchText} has them. A word typed with diacritics matches only words
 * written so; one typed without matches both.
 */
export function searchWords(query: string): string[] {
  return lower(query).split(' ').filter(Boolean);
}
