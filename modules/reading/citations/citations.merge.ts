import type { Citation } from '../types';
import type { FoundCitation, MergeOptions } from './citation.types';
import { symbolKey } from './citation.symbol';

/** The distinct documents behind mentions, in the order of first mention. */
export function mergeCitations(found: FoundCitation[], options: MergeOptions = {}): Citation[] {
  const own = options.ownSymbol ? symbolKey(options.ownSymbol) : null;
  const byKey = new Map<string, Citation>();
  for (const one of found) {
    const key = symbolKey(one.symbol);
    if (key === own) continue;
    const mention = { at: { start: one.start, end: one.end }, text: one.text };
    const known = byKey.get(key);
    if (known) known.mentions.push(mention);
    else
      byKey.set(key, {
        kind: one.kind,
        symbol: one.symbol,
        date: one.date,
        issuer: one.issuer,
        mentions: [mention],
      });
  }
  return [...byKey.values()];
}
