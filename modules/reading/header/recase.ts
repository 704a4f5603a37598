import { isCapitals } from '../structure/capitals';
import { DOCUMENT_KINDS } from './document-kinds';
import { startsWithVerb } from '../tasks/verbs';
import { PROVINCES } from '../text/provinces';

const MAX_PHRASE = 12;
const COMMON = new Set(['UBND', 'HĐND', 'MTTQ', 'ĐBQH', 'CNTT', 'TTHC', 'BHXH', 'BHYT', 'OCOP', 'TP.']);
const SPELLED = new Map(PROVINCES.map((name) => [name.toLowerCase(), name]));
/** A province behind the word that says it is one. */
const PROVINCE = new RegExp(
  String.raw`(?<=(?:tỉnh|thành phố|TP\.) )(?:${PROVINCES.join('|')})(?!\p{L})`,
  'giu',
);
/** Words that go on about a place, or make another word of its level: "xã hội", "tỉnh ủy". */
const NO_NAME =
  /^(?:ủy|uỷ|đoàn|hội|về|năm|giai|đến|từ|trong|trên|theo|tại|và|của|do|thực|triển|thuộc|tỉnh|thành|huyện|xã|phường|đặc|đã|có|không|được|giao|quản)$/;
/** Behind these a Roman number stands: "giai đoạn I", "quý IV". */
const COUNTED = /^(?:đoạn|quý|quí|khóa|khoá|đợt|kỳ|loại|hạng|cấp|phần|nhóm|lục|vùng)$/i;
const NAME_AFTER = /^(?:phố|huyện|quận|xã|phường|khu)$/;

/**
 * A line of capitals in ordinary letters, spelled as the document itself spells the same words in its text
 * (`QĐ-TTG` becomes `QĐ-TTg`, `BỘ TÀI CHÍNH` `Bộ Tài chính`); words it never repeats become small. Lines that are
 * not in capitals stay as they are.
 */
export function recase(line: string, text: string): string {
  if (!isCapitals(line)) return line;
  const known = new KnownText(text);
  const words = line.split(' ');
  const recased: string[] = [];
  while (recased.length < words.length) {
    const rest = words.slice(recased.length, recased.length + MAX_PHRASE);
    recased.push(
      ...(known.longest(rest) ?? [known.abbreviates(rest[0]) ? rest[0] : small(rest[0], recased)]),
    );
  }
  const joined = withProvinces(recased.join(' '));
  return joined.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Provinces keep the capitals of their names, whatever else their words mean. */
function withProvinces(text: string): string {
  return text.replace(PROVINCE, (name) => SPELLED.get(name.toLowerCase()) ?? name);
}

/** A word the text never repeats: abbreviations and symbols stay, proper names after "tỉnh" keep their capital. */
function small(word: string, before: readonly string[]): string {
  if (/\d|&|\//.test(word) || !/[AEIOUYÀ-Ỹ]/u.test(word)) return word;
  const lower = word.toLowerCase();
  const previous = before.at(-1) ?? '';
  if (/^(?:[IVX]{1,4})[:.,;]?$/.test(word) && COUNTED.test(previous)) return word;
  const isName =
    (NAME_AFTER.test(previous) && !NO_NAME.test(lower)) ||
    (!NO_NAME.test(lower) &&
      /^\p{Lu}\p{Ll}*$/u.test(previous) &&
      before.slice(-4, -1).some((one) => NAME_AFTER.test(one)));
  return isName ? lower.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : lower;
}

class KnownText {
  private readonly lower: string;

  constructor(private readonly text: string) {
    const lower = text.toLowerCase();
    this.lower = lower.length === text.length ? lower : '';
  }

  /** The longest run of the words that the text has in ordinary letters, as it has them; at least two words. */
  longest(words: readonly string[]): string[] | null {
    if (!this.lower) return null;
    let best: string[] | null = null;
    for (let count = 2; count <= words.length; count += 1) {
      const found = this.find(words.slice(0, count).join(' ').toLowerCase());
      if (!found) break;
      best = found.split(' ');
    }
    return best;
  }

  /** Whether the text writes the word in capitals amid small letters: "UBND tỉnh". */
  abbreviates(word: string): boolean {
    if (COMMON.has(word)) return true;
    if (!/^[A-ZĐ&.]{2,}$/.test(word)) return false;
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + 1)) {
      const end = at + word.length;
      const [before, behind] = [this.text.slice(Math.max(0, at - 8), at), this.text.slice(end, end + 3)];
      if (!/\p{L}$|\p{Lu}{2}\s$/u.test(before) && /^[ ,;]+\p{Ll}/u.test(behind)) return true;
    }
    return false;
  }

  private find(phrase: string): string | null {
    for (let at = this.lower.indexOf(phrase); at >= 0; at = this.lower.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      const whole = !isLetter(this.text[at - 1]) && !isLetter(this.text[end]);
      const found = this.text.slice(at, end);
      if (whole && !isCapitals(found) && /\p{Ll}/u.test(found)) return verbSmall(found);
    }
    return null;
  }
}

/** A verb has a capital only where it opens a sentence, not within a title; a document's kind keeps its own. */
function verbSmall(found: string): string {
  if (DOCUMENT_KINDS.some(({ name }) => found.startsWith(name))) return found;
  const lower = found.replace(/^./u, (letter) => letter.toLowerCase());
  return startsWithVerb(lower) ? lower : found;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\d]/u.test(character);
}
