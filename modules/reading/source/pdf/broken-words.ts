/** Only the last letters of a line are looked at. */
const TAIL = 40;
/** "118/2008/Q" and "Đ-TTg", "92/2009/TT" and "- BTC": symbols of documents break anywhere. */
const SYMBOL_HEAD = /\d\S*\/\S*\p{Lu}$/u;
const SYMBOL_REST = /^(?:\p{Lu}+(?!\p{Ll})|-\s?\p{Lu}{2})/u;
/** "ST" and "T", "V" and "II", "1" and "0": numbers and their heading in the narrowest column. */
const SHORT_HEAD = /^(?:\p{Lu}{1,4}|\d{1,2})$/u;
const SHORT_REST = /^(?:\p{Lu}{1,2}|\d)$/u;
/** "31/12/202" and "5". */
const YEAR_HEAD = /\/(\d{1,3})$/;
const YEAR_REST = /^(\d{1,3})(?!\d)/;
const YEAR = /^(?:19|20)\d\d$/;
/** "phườn" and "g", "Th" and "ời": letters that are no syllable alone. */
const VOWEL = /[aeiouyăâêôơư]/;
const LAST_LETTERS = /(?:^|[^\p{L}\d])(\p{L}{1,3})$/u;
const FINAL_LETTERS = /^(?:c|ch|m|n|ng|nh|p|t)(?![\p{L}\d])/u;
const HALF_FINAL = /^(?:n\n[gh]|c\nh)(?![\p{L}\d])/u;

/**
 * Whether a line of a narrow cell ends in the middle of a word: such cells break words that are wider than they
 * are. `full` says that not one more letter fitted on the line.
 */
export function breaksWord(text: string, after: string, full: boolean): boolean {
  const before = text.slice(-TAIL);
  if (breaksSymbol(before, after)) return full || after.startsWith('-');
  const [year, rest] = [YEAR_HEAD.exec(before)?.[1], YEAR_REST.exec(after)?.[1]];
  if (year && rest && YEAR.test(year + rest)) return true;
  if (SHORT_HEAD.test(before) && SHORT_REST.test(after))
    return full && /\d/.test(before) === /\d/.test(after);
  return breaksSyllable(before, after);
}

/** Whether a line ends in the middle of a document's symbol, so that no item of a list can begin after it. */
export function breaksSymbol(before: string, after: string): boolean {
  return SYMBOL_HEAD.test(before.slice(-TAIL)) && SYMBOL_REST.test(after);
}

function breaksSyllable(before: string, after: string): boolean {
  if (!/\p{L}$/u.test(before)) return false;
  if (FINAL_LETTERS.test(after) || HALF_FINAL.test(`${before.at(-1)}\n${after}`)) return true;
  const last = LAST_LETTERS.exec(before)?.[1];
  const isFragment = last !== undefined && /\p{Ll}$/u.test(last) && !VOWEL.test(bare(last));
  return isFragment && /^\p{Ll}/u.test(after);
}

function bare(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
