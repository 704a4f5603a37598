import { beginsBody } from '../text/body-name';
import { isCapital } from '../text/words';
import { ACRONYM, INNER, JOINER, LEADING, MEMBERS } from './list-words';
import type { Named, Phrase } from './phrase';

/** What stands between two words of a list. */
export type Separator = 'strong' | 'line' | 'weak' | 'dash' | 'none';

/** The word the next unit begins with (or the number of words). */
export function nextStart(phrase: Phrase, at: number, named: Named | null, depth: number[]): number {
  const { words } = phrase;
  for (let word = Math.max(at + 1, named?.end ?? 0); word < words.length; word += 1) {
    if (depth[word] > 0) continue;
    const mark = separator(phrase, word);
    if (mark === 'strong') return word;
    if (mark === 'line' && startsUnit(phrase, word, at)) return word;
    if (mark === 'weak' && (startsUnit(phrase, word, at) || inherited(phrase, at, word))) return word;
    if (mark === 'dash' && named?.end === word && startsUnit(phrase, word, at)) return word;
    if (mark === 'none' && startsUnmarked(phrase, at, word, named)) return word;
  }
  return words.length;
}

/** What separates a word from the name before it; "và" and "với" count with the mark in front of them. */
export function separator(phrase: Phrase, word: number): Separator {
  const gap = phrase.gap(word);
  if (/;|\n\s*[-+•*]/.test(gap)) return 'strong';
  if (/\n/.test(gap)) return 'line';
  if (/[,/]|\s[+•]\s|\.\s/.test(gap)) return 'weak';
  if (/^\s[-–]\s$/.test(gap)) return 'dash';
  return word > 0 && JOINER.test(phrase.words[word - 1].text) ? 'weak' : 'none';
}

/** Whether a unit begins at a word, `at` being the beginning of the one before it. */
export function startsUnit(phrase: Phrase, word: number, at = word): boolean {
  const { words, text } = phrase;
  if (LEADING.longest(text, words, word) && !isCapital(words[word].text)) return false;
  if (phrase.named(word) || ACRONYM.test(words[word].text)) return true;
  if (MEMBERS.longest(text, words, word)) {
    // "các cơ quan Trung ương và địa phương" is one phrase.
    const goesOn =
      at < word && MEMBERS.longest(text, words, at) !== null && JOINER.test(words[word - 1].text);
    return !goesOn || /^(?:các|những)$/iu.test(words[word].text);
  }
  if (!beginsBody(text, words, word) || !isCapital(words[word].text)) return false;
  return word + 1 < words.length && separator(phrase, word + 1) === 'none';
}

/** "Sở Khoa học và Công nghệ Sở Công Thương": no mark between, but the first name is whole. */
function startsUnmarked(phrase: Phrase, at: number, word: number, named: Named | null): boolean {
  const { words } = phrase;
  if (!isCapital(words[word].text) || INNER.test(words[word - 1].text)) return false;
  if (named?.end === word) return startsUnit(phrase, word);
  return word > at + 1 && /^(?:Sở|Các)$/u.test(words[word].text) && startsUnit(phrase, word);
}

/** "Sở Nội vụ, Tài chính": the second name has the head of the first. */
export function inherited(phrase: Phrase, at: number, word: number): Named | null {
  const head = headAt(phrase, at);
  const named = head ? phrase.underHead(word, [head]) : null;
  const mark = named && named.end < phrase.words.length ? separator(phrase, named.end) : 'strong';
  const closed = mark !== 'none' || JOINER.test(phrase.words[named?.end ?? 0]?.text ?? '');
  return named && closed ? named : null;
}

/** The head a name can hand on to those listed behind: "Sở", "Bộ", "xã", "UBND phường". */
function headAt({ words }: Phrase, at: number): string | null {
  const committee = /^UBND$/iu.test(words[at].text) ? 1 : /^(?:ủy|uỷ)$/iu.test(words[at].text) ? 4 : 0;
  const noun = words[at + committee]?.text ?? '';
  if (committee === 0 && /^(?:sở|bộ)$/iu.test(noun)) return noun;
  return /^(?:xã|phường)$/iu.test(noun) ? `UBND ${noun}` : null;
}

/** The next strong separator between two words, else the second. */
export function skipToBoundary(phrase: Phrase, from: number, to: number): number {
  for (let word = from; word < to; word += 1) if (separator(phrase, word) === 'strong') return word;
  return to;
}
