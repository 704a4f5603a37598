import { foldVietnamese } from '../../../foundation';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What makes two spellings the same to a reader: case, spaces, dashes, quotes, closing punctuation and the place of
 * the tone mark (hoà, hòa) do not count; every letter and every other sign does.
 */
export function textKey(text: string | null): string {
  if (!text) return '';
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .replace(/[–—−]/g, '-')
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\s*([-/,;:.])\s*/g, '$1')
    .replace(/[\s.,;:…]+$/u, '')
    .trim();
}

/** Words without diacritics: what similarity is measured on. */
export function foldedWords(text: string): string[] {
  return foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words without diacritics as one key: equal for texts that differ in marks and punctuation only. */
export function foldedKey(text: string): string {
  return foldedWords(text).join(' ');
}

const HEADING_NUMBER = /^\s*(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)\-:]\s*/u;

/** A group's title without its number. */
export function headingKey(group: string): string {
  return foldedKey(group.replace(HEADING_NUMBER, ''));
}
