import { findCitations } from '../citations';
import { foldAligned } from '../text/words';

/** Folded, with numbers and dates of cited documents blanked out: they set no deadline. Offsets stay. */
export function withoutCitations(text: string): string {
  let folded = foldAligned(text);
  for (const { start, end } of findCitations(text)) folded = blank(folded, start, end);
  return folded;
}

/** Puts a stretch of text out of sight of every pattern. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '\u0001'.repeat(end - start) + text.slice(end);
}
