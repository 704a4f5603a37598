import { fold } from './normalize';
import { syllableKey } from './syllable';

/** A word with its place in the text. */
export interface Word {
  text: string;
  /** See {@link syllableKey}. */
  key: string;
  start: number;
  end: number;
}

/** {@link fold} that never changes the length, so that offsets into the result are offsets into the text. */
export function foldAligned(text: string): string {
  const folded = fold(text);
  if (folded.length === text.length) return folded;
  let aligned = '';
  for (let i = 0; i < text.length; i += 1) {
    const one = fold(text[i]);
    aligned += one.length === 1 ? one : text[i];
  }
  return aligned;
}

/** The words of a text: runs of letters and digits; `&` between letters belongs to the word ("KH&CN"). */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const found: Word[] = [];
  for (const match of text.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{M}\p{N}]+)*/gu)) {
    const start = from + match.index;
    found.push({ text: match[0], key: syllableKey(match[0]), start, end: start + match[0].length });
  }
  return found;
}

/** Whether the text has letters and none of them is a small one. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
