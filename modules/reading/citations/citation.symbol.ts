import { fold } from '../text/normalize';
import { kindOfCode } from '../text/document-kinds';

/** A number and notation found in a text. */
export interface FoundSymbol {
  /** As written, without spaces. */
  symbol: string;
  /** The notation behind the number (and year), with its leading separator: "/KH-UBND", "/2025/NĐ-CP". */
  notation: string;
  /** Parts of the notation: ["KH", "UBND"]. */
  segments: string[];
  start: number;
  end: number;
}

const LETTER = 'A-ZĐÂĂÊÔƠƯ';
const SEGMENT = `[${LETTER}][${LETTER}a-zđ0-9]{0,19}(?:\\s?&\\s?[${LETTER}][${LETTER}a-zđ0-9]{0,19}){0,6}(?![\\p{L}\\p{M}])`;
const NUMBER = '\\d{1,6}(?:\\.\\d{1,3})?[a-zđ]?';
const YEAR = '(?:\\s?/\\s?(?:19|20)\\d{2})?';
const SEPARATOR = '\\s{0,2}[/\\-–]\\s{0,2}';

/** Number, year, notation; a notation the source cut off ends in a dash or slash. */
const SYMBOL = new RegExp(
  `(?<![\\p{N}/.\\-–])(${NUMBER}${YEAR})(${SEPARATOR}${SEGMENT}(?:${SEPARATOR}${SEGMENT}|[.,]${SEGMENT})*(?:\\s?[-–/])?)`,
  'gu',
);

/** The key by which symbols are compared: no spaces, no case, Đ as D, no leading zeros. */
export function symbolKey(symbol: string): string {
  return fold(symbol)
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}

/** Every stretch of a text that has the form of a symbol; whether it is one depends on what stands around it. */
export function findSymbols(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const match of text.matchAll(SYMBOL)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    if (/[\p{L}\p{M}]$/u.test(before) && !/s[ốôo]$/iu.test(before)) continue;
    if (/\d:$/.test(before)) continue;
    const kept = keepSegments(match[2]);
    if (!kept) continue;
    const number = match[1].replace(/\s+/g, '');
    const year = /\/\d{4}$/.exec(number)?.[0] ?? '';
    const compact = kept.replace(/\s+/g, '').replace(/–/g, '-');
    found.push({
      symbol: number + compact,
      notation: year + compact,
      segments: compact.split(/[/\-.,]/).filter(Boolean),
      start: match.index,
      end: match.index + match[1].length + kept.length,
    });
  }
  return found;
}

/** Cuts the notation before the first part that is an ordinary word; null when nothing of it remains. */
function keepSegments(notation: string): string | null {
  let end = 0;
  for (const part of notation.matchAll(/([\s/\-–.,]+)([^\s/\-–.,]+(?:\s?&\s?[^\s/\-–.,&]+)*)?/gu)) {
    const [whole, separator, segment] = part;
    if (!segment) {
      end = part.index + separator.trimEnd().length;
      break;
    }
    const spaced = /[/\-–]\s+$/.test(separator);
    if (!isNotation(segment, spaced)) {
      const mark = /^\s*[/\-–]/.exec(separator);
      if (end > 0 && mark && mark[0].trim() === '-') end = part.index + mark[0].length;
      break;
    }
    end = part.index + whole.length;
  }
  const kept = withoutLooseDash(notation.slice(0, end).replace(/[/\s]+$/, ''));
  return /[A-ZĐÂĂÊÔƠƯ]/u.test(kept) ? kept : null;
}

/** A dash at the end stands for what the source cut off only behind a kind ("876/QĐ-", not "06/TU - ngày"). */
function withoutLooseDash(kept: string): string {
  const cut = /^[\s/\-–]*([^\s/\-–.,]+)\s?[-–]$/.exec(kept);
  return cut && kindOfCode(cut[1]) === null ? kept.replace(/\s?[-–]$/, '') : kept;
}

/** Notations are capitals with at most a few small letters (TTg, QyĐ); behind a space only what cannot be a word. */
function isNotation(segment: string, spaced: boolean): boolean {
  const small = (segment.match(/[a-zđ]/g) ?? []).length;
  const capitals = (segment.match(/[A-ZĐÂĂÊÔƠƯ]/g) ?? []).length;
  if (/[a-zđ]{3,}/.test(segment) || small > 4) return false;
  return spaced ? capitals >= 2 : capitals >= 1;
}

/** Whether the notation alone shows that this is the symbol of a document ("QĐ-UBND", "2025/QH15", "UBND-VX"). */
export function isEvident({ segments, notation }: FoundSymbol): boolean {
  if (segments.some((segment) => /^(?:QH|UBTVQH)\d{1,2}$/.test(segment.toUpperCase()))) return true;
  if (segments.length > 1 && (kindOfCode(segments[0]) !== null || /^\/\d{4}\//.test(notation))) return true;
  return segments.length > 1 && segments.every((segment) => segment.length >= 2) && segments[0].length >= 3;
}

/** Whether the notation is one of laws and resolutions of the National Assembly. */
export function isLegislative({ segments }: FoundSymbol): boolean {
  return segments.some((segment) => /^(?:QH|UBTVQH)\d{0,2}$|^CTN$/.test(segment.toUpperCase()));
}
