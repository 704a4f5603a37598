import { kindEnding, stripNumberSign } from './citation.kind';
import type { Draft } from './citation.types';

/** Bare numbers in front of a full symbol ("217, 218, 219 và " before 222/CĐ-TTg). */
const BARE = /(?:\d{1,6}[a-zđ]?\s{0,2}(?:,|;|và|&|hoặc)\s{0,2}(?:số\s{0,2})?){1,30}$/iu;

/**
 * Numbers that share the notation of the symbol behind them. They count only where "số" or the kind stands in front of the
 * first; the full symbol takes over that kind.
 */
export function completeList(text: string, last: Draft, previous: Draft | undefined): Draft[] {
  const floor = Math.max(previous?.end ?? 0, last.symbol.start - 200);
  const before = text.slice(floor, last.symbol.start);
  const bare = BARE.exec(before);
  if (!bare) return [];
  const { text: unsigned, sign } = stripNumberSign(before.slice(0, bare.index));
  const kind = kindEnding(unsigned);
  if (!sign && !kind) return [];
  const listed: Draft[] = [];
  for (const number of bare[0].matchAll(/\d{1,6}[a-zđ]?/giu)) {
    const start = floor + bare.index + number.index;
    const first = listed.length === 0 && kind;
    listed.push({
      symbol: {
        ...last.symbol,
        symbol: number[0] + last.symbol.notation,
        start,
        end: start + number[0].length,
      },
      kind: kind?.kind ?? last.kind,
      date: null,
      issuer: last.issuerInFront ? last.issuer : null,
      start: first ? floor + kind.start : start,
      end: start + number[0].length,
      heirOf: null,
    });
  }
  last.kind = kind?.kind ?? last.kind;
  if (last.start < last.symbol.start) last.start = last.symbol.start;
  last.heirOf = listed.at(-1) ?? null;
  return listed;
}
