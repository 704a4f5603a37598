import { isCapitals } from '../structure/capitals';
import { DOCUMENT_KINDS } from './document-kinds';
import { startsWithVerb } from '../tasks/verbs';

const MAX_PHRASE = 12;
const COMMON = new Set(['UBND', 'HĐND', 'MTTQ', 'ĐBQH', 'CNTT', 'TTHC', 'BHXH', 'BHYT', 'OCOP', 'TP.']);
const NAME_AFTER = /^(?:tỉnh|phố|huyện|quận|xã|phường|khu)$/;

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
  const joined = recased.join(' ');
  return joined.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** A word the text never repeats: abbreviations and symbols stay, proper names after "tỉnh" keep their capital. */
function small(word: string, before: readonly string[]): string {
  if (/\d|&|\//.test(word) || !/[AEIOUYÀ-Ỹ]/u.test(word)) return word;
  const lower = word.toLowerCase();
  const previous = before.at(-1) ?? '';
  const isName =
    (NAME_AFTER.test(previous) && !/^(?:ủy|uỷ|đoàn)$/.test(lower)) ||
    (/^\p{Lu}\p{Ll}*$/u.test(previous) && before.slice(-4, -1).some((one) => NAME_AFTER.test(one)));
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
