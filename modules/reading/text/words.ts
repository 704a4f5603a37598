import { fold } from './normalize';

/** A word with its place in the text; `folded` is lower case without diacritics. */
export interface Word {
  text: string;
  folded: string;
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
export function words(text: string): Word[] {
  const folded = foldAligned(text);
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ text: match[0], folded: folded.slice(start, end), start, end });
  }
  return found;
}

/** Whether the text has letters and none of them is a small one. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
