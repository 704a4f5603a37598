import type { DocumentHeader } from '../../reading';

/** Longest header fields a plan keeps, UTF-16 units; a symbol leaves room for a number put before it. */
const NAMES = { issuer: 300, parentBody: 300, place: 200, kind: 100 } as const;
const KIND_CODE = 20;
const NUMBER = 40;
const SYMBOL = 80;

/**
 * The header with fields a plan can keep. A misread document may give a whole paragraph for a name, which is cut; a
 * number, symbol or code of that length is none, for half of one would be another document's.
 */
export function fittingHeader<T extends DocumentHeader>(header: T): T {
  const fitting = { ...header };
  for (const [name, length] of Object.entries(NAMES) as [keyof typeof NAMES, number][]) {
    fitting[name] = cut(header[name], length);
  }
  if ((header.kindCode?.length ?? 0) > KIND_CODE) fitting.kindCode = null;
  if ((header.number?.length ?? 0) > NUMBER || (header.symbol?.length ?? 0) > SYMBOL) {
    fitting.number = null;
    fitting.symbol = null;
  }
  return fitting;
}

/** @returns the text, or its beginning with an ellipsis in at most `length` UTF-16 units */
export function cut<T extends string | null>(text: T, length: number): T | string {
  if (text === null || text.length <= length) return text;
  // Half a pair of surrogates is no character.
  return `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
}
