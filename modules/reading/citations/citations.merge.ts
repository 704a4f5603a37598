import type { Citation } from '../types';
import { isAllCaps } from '../text/words';
import { sameBody } from './citation.body';
import { symbolKey } from './citation.symbol';
import type { FoundCitation, MergeOptions } from './citation.types';

/** Bodies of which there is one in the country: their symbol alone tells the document. */
const NATIONAL = /[/-](?:TTG|CP|TW|VPCP|QH\d{1,2}|UBTVQH\d{1,2}|CTN)(?:$|[/-])/;

/**
 * The distinct documents behind mentions, in the order of first mention. Two mentions are of one document when symbols
 * agree (BDG and BĐG are one) and neither issuer nor year speaks against it; one that names neither joins the document of
 * that symbol mentioned last.
 */
export function mergeCitations(found: FoundCitation[], options: MergeOptions = {}): Citation[] {
  const groups: FoundCitation[][] = [];
  const byKey = new Map<string, FoundCitation[][]>();
  for (const one of found) {
    if (isOwn(one, options)) continue;
    const key = symbolKey(one.symbol);
    const candidates = byKey.get(key) ?? [];
    const possible = candidates.filter((candidate) => candidate.every((other) => sameDocument(one, other)));
    const group =
      possible.find((candidate) => candidate.some((other) => one.date && other.date === one.date)) ??
      possible[0];
    if (group) {
      group.push(one);
      // The one mentioned last is tried first.
      candidates.sort((a, b) => Number(b === group) - Number(a === group));
      continue;
    }
    const opened = [one];
    groups.push(opened);
    byKey.set(key, [opened, ...candidates]);
  }
  return groups.map(summary);
}

function isOwn(one: FoundCitation, { ownSymbol, ownDate }: MergeOptions): boolean {
  if (!ownSymbol || !/\d/.test(ownSymbol) || symbolKey(ownSymbol) !== symbolKey(one.symbol)) return false;
  return !ownDate || one.date === null || one.date.slice(0, 4) === ownDate.slice(0, 4);
}

function sameDocument(a: FoundCitation, b: FoundCitation): boolean {
  const key = symbolKey(a.symbol);
  const yearInSymbol = /\/\d{4}\//.test(key);
  if (a.date && b.date && !yearInSymbol && a.date.slice(0, 4) !== b.date.slice(0, 4)) return false;
  return !a.issuer || !b.issuer || NATIONAL.test(key) || sameBody(a.issuer, b.issuer);
}

function summary(mentions: FoundCitation[]): Citation {
  // In capitals "TTg" becomes "TTG": what is written in small letters tells more.
  const plain = mentions.filter((one) => !isAllCaps(one.text));
  const symbols = (plain.length ? plain : mentions).map((one) => one.symbol);
  const kinds = mentions.map((one) => one.kind);
  return {
    kind: commonest(kinds.filter((kind) => kind !== 'Văn bản')) ?? commonest(kinds),
    symbol: commonest(symbols) ?? mentions[0].symbol,
    date: commonest(mentions.map((one) => one.date)),
    issuer: commonest(mentions.map((one) => one.issuer)),
    mentions: mentions.map((one) => ({ at: { start: one.start, end: one.end }, text: one.text })),
  };
}

/** The value that occurs most, the first of several. */
function commonest(values: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
