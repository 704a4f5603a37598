import type { Condition } from '../types';

/** The documents (or their approval) a task must wait for, as its text says. */
export function findConditions(text: string): Condition[] {
  return [...text.matchAll(/sau khi có (văn bản hướng dẫn|hướng dẫn) của (Bộ \p{L}+ \p{L}+)/giu)].map(
    (match) => ({
      text: match[0],
      documentKind: match[1],
      issuer: match[2],
      about: null,
    }),
  );
}
