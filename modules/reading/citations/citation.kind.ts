import { DOCUMENT_KIND_PHRASES, DOCUMENT_KIND_SHORT } from '../text/document-kinds';
import { fold } from '../text/normalize';
import { isAllCaps, wordsOf } from '../text/words';
import { isLegislative, type FoundSymbol } from './citation.symbol';
import { kindOfCode } from '../text/document-kinds';

/** A kind of document in front of a symbol; `start` is its offset in the stretch read. */
export interface KindInFront {
  kind: string;
  start: number;
  /** Nothing but "số" stands between the kind and the number. */
  direct: boolean;
}

const NUMBER_SIGN = /(?:^|[^\p{L}])(?:số|sô|số hiệu|ký hiệu|s\.)\s{0,3}[:.]?\s{0,3}$/iu;
const OPENING = /[\s"“”(*:;,]+$/u;
/** How far in front of its number the kind of a law may stand: laws have long names. */
const NAME_WORDS = 30;

/** Whether "số" stands directly in front, and the text before it. */
export function stripNumberSign(before: string): { text: string; sign: boolean } {
  const match = NUMBER_SIGN.exec(before);
  if (!match) return { text: before, sign: /s[ốô]$/iu.test(before) };
  return {
    text: before.slice(0, match.index + (/^\p{L}/u.test(match[0]) ? 0 : Math.min(1, match[0].length))),
    sign: true,
  };
}

/** The kind a stretch of text ends with ("… Công văn", "… QĐ", "các Quyết định:"). */
export function kindEnding(text: string): KindInFront | null {
  const end = text.replace(OPENING, '');
  const gap = text.slice(end.length);
  if (/[;,]/.test(gap) || gap.length > 6) return null;
  const words = wordsOf(end, Math.max(0, end.length - 60));
  const last = words.length - 1;
  if (last < 0 || words[last].end !== end.length) return null;
  const known = DOCUMENT_KIND_PHRASES.longestEnding(end, words, last);
  if (known) return { kind: known.value, start: words[last - known.length + 1].start, direct: true };
  const short = isAllCaps(words[last].text) || words[last].text === 'TTr' || words[last].text === 'CTr';
  const abbreviation = short ? DOCUMENT_KIND_SHORT.longestEnding(end, words, last, 1) : null;
  return abbreviation && { kind: abbreviation.value, start: words[last].start, direct: true };
}

/**
 * The kind in front of a symbol with a name or an issuer between ("Luật Quản lý thuế số …", "Công văn của Bộ Nội vụ số …");
 * only one the notation agrees with.
 */
export function kindFarther(clause: string, symbol: FoundSymbol): KindInFront | null {
  const words = wordsOf(clause).slice(-NAME_WORDS);
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const known = DOCUMENT_KIND_PHRASES.longest(clause, words, i);
    if (!known || partOfWord(words[i - 1]?.text)) continue;
    const last = i + known.length - 1;
    const whole = DOCUMENT_KIND_PHRASES.longestEnding(clause, words, last) ?? known;
    const gap = clause.slice(words[last].end);
    if (agrees(whole.value, symbol) || namesIssuer(gap) || FURTHER_NAME.test(gap)) {
      return { kind: whole.value, start: words[last - whole.length + 1].start, direct: false };
    }
  }
  return null;
}

/** "Báo cáo thẩm định số": the kind with a word or two of its own. */
const FURTHER_NAME = /^\s\p{Ll}+(?:\s\p{Ll}+)?\s?$/u;
const LAWS = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Nghị quyết', 'Hiến pháp', 'Lệnh'];

function agrees(kind: string, symbol: FoundSymbol): boolean {
  if (isLegislative(symbol)) return LAWS.includes(kind);
  const code = symbol.segments.map((segment) => kindOfCode(segment)).find(Boolean);
  return code !== undefined && code !== null && kind.startsWith(code);
}

/** "của Bộ Nội vụ" and nothing else between kind and number. */
function namesIssuer(gap: string): boolean {
  return /^\s+của\s+[^,;:]{2,60}$/u.test(gap);
}

/** "pháp luật", "kỷ luật" are no laws. */
function partOfWord(previous: string | undefined): boolean {
  return previous !== undefined && /^(?:phap|ky|quy|dinh|trai)$/.test(fold(previous));
}
