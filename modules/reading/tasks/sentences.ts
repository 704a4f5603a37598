import type { Span } from '../types';

export interface Sentence extends Span {
  text: string;
}

const END = /[.!?](?:["”’)\]]+)?(?=\s+["“(]?[\p{Lu}\d])/gu;
/** Full stops that end no sentence: "TP. Hà Nội", "TS. Nguyễn", "số 1. ". */
const ABBREVIATED = /(?:^|[\s(])(?:TP|Tp|GS|PGS|TS|ThS|BS|KS|KT|TM|TL|TUQ|Q|P|H|St|No|v\.v|\d{1,3})\.$/u;

/** The sentences of a stretch of source text that starts at `offset`. */
export function sentencesOf(text: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const from = offset + start + raw.length - raw.trimStart().length;
    if (trimmed) sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATED.test(text.slice(start, match.index + 1))) push(end);
  }
  push(text.length);
  return sentences;
}
