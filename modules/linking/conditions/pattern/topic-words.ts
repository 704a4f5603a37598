import { foldVietnamese } from '../../../foundation';
import { withoutYears } from './years';

/** Words that join and say nothing of what a document is about. */
const JOINING = new Set(
  'va voi ve viec cua cac nhung o tai cho trong nam giai doan den tren dia ban theo bang duoc la mot so'.split(
    ' ',
  ),
);

/** The telling syllables of a phrase in their order, folded, without years and joining words. */
export function topicWords(text: string): string[] {
  return (foldVietnamese(withoutYears(text)).match(/[a-z]+/g) ?? []).filter((word) => !JOINING.has(word));
}

/** Where a run of words begins in another, -1 when it is not there as a whole. */
export function indexOfRun(words: readonly string[], run: readonly string[]): number {
  if (!run.length) return -1;
  for (let at = 0; at + run.length <= words.length; at += 1) {
    if (run.every((word, offset) => words[at + offset] === word)) return at;
  }
  return -1;
}

/** Which share of the distinct words stands somewhere among the others, 0 to 1. */
export function coverage(wanted: readonly string[], among: readonly string[]): number {
  const there = new Set(among);
  const distinct = new Set(wanted);
  if (!distinct.size) return 0;
  return [...distinct].filter((word) => there.has(word)).length / distinct.size;
}
