import { beginsBody, readBody } from '../text/body-name';
import { squash } from '../text/normalize';
import { phraseSet } from '../text/phrases';
import type { Word } from '../text/words';
import type { Condition } from '../types';

const OF = phraseSet(['của', 'do', 'từ']);
const ABOUT = phraseSet(['về', 'về việc', 'đối với', 'thay thế']);

/** A condition as read, without its text. */
export interface Reading {
  condition: Omit<Condition, 'text'>;
  /** Index behind the last word. */
  end: number;
}

/** Behind a document: "của Bộ Nội vụ", "về việc …". */
export function readSource(
  clause: string,
  words: Word[],
  index: number,
  kind: string | null,
  issuer: string | null,
): Reading {
  let end = index;
  let source = issuer;
  if (source === null && words[end] && /^mới$/iu.test(words[end].text)) end += 1;
  const of = source === null ? OF.longest(clause, words, end) : null;
  const body = of ? readBody(clause, words, end + of.length) : null;
  if (of && body !== null) {
    const all = withFurther(clause, words, body);
    source = between(clause, words, end + of.length, all);
    end = all;
  }
  const opening = ABOUT.longest(clause, words, end);
  if (!opening) return { end, condition: { documentKind: kind, issuer: source, about: null } };
  let last = end + opening.length;
  while (last < words.length && !/,/.test(clause.slice(words[last - 1].end, words[last].start))) last += 1;
  const first = end + opening.length;
  const by = source === null ? issuerAtEnd(clause, words, first, last) : null;
  const about = between(clause, words, first, by?.of ?? last);
  return { end: last, condition: { documentKind: kind, issuer: source ?? by?.issuer ?? null, about } };
}

/** "… về tổng kết công tác năm của Bộ Nội vụ". */
function issuerAtEnd(
  clause: string,
  words: Word[],
  from: number,
  to: number,
): { of: number; issuer: string | null } | null {
  for (let of = to - 2; of > from; of -= 1) {
    if (words[of].text.toLowerCase() !== 'của') continue;
    return readBody(clause, words, of + 1) === to ? { of, issuer: between(clause, words, of + 1, to) } : null;
  }
  return null;
}

/** "Bộ Nội vụ và Bộ Tài chính". */
function withFurther(clause: string, words: Word[], end: number): number {
  const next = words[end]?.text.toLowerCase() === 'và' && end + 1 < words.length ? end + 1 : null;
  if (next === null || !beginsBody(clause, words, next)) return end;
  return readBody(clause, words, next) ?? end;
}

/** The words from one index to another as written, white space squashed; null when there are none. */
export function between(clause: string, words: Word[], from: number, to: number): string | null {
  if (to <= from) return null;
  const { end } = words[to - 1];
  const written = clause.slice(words[from].start, end);
  const open = written.includes('(') && !written.includes(')') && clause[end] === ')';
  return squash(open ? `${written})` : written);
}
