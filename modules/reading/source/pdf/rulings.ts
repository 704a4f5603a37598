import type { Rule } from './page.types';

/** A line of a table: horizontal at y `at` from x `from` to `to`, or vertical at x `at` from y `from` to `to`. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  horizontal: Ruling[];
  vertical: Ruling[];
}

/** Strokes this near to each other are one line: double borders, borders drawn cell by cell, dashes. Points. */
const SAME_LINE = 1.8;
const DASH_GAP = 3.5;

/** Sorts strokes by direction and puts pieces of one line together. */
export function rulingsOf(rules: readonly Rule[]): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  for (const { x1, x2, y1, y2 } of rules) {
    if (Math.abs(x2 - x1) >= Math.abs(y2 - y1))
      horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return { horizontal: merge(horizontal), vertical: merge(vertical) };
}

function merge(pieces: Ruling[]): Ruling[] {
  const sorted = pieces.sort((a, b) => a.at - b.at);
  const merged: Ruling[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end].at - sorted[start].at <= SAME_LINE) end += 1;
    merged.push(...chain(sorted.slice(start, end)));
    start = end;
  }
  return merged;
}

function chain(pieces: Ruling[]): Ruling[] {
  const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
  const chained: Ruling[] = [];
  for (const piece of pieces.sort((a, b) => a.from - b.from)) {
    const last = chained.at(-1);
    if (last && piece.from - last.to <= DASH_GAP) last.to = Math.max(last.to, piece.to);
    else chained.push({ at, from: piece.from, to: piece.to });
  }
  return chained;
}
