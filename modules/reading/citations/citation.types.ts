import type { FoundSymbol } from './citation.symbol';

/** One mention of a document in a text. Unknown is null, never invented. */
export interface FoundCitation {
  /** Kind as the text says ("Công văn", "Chương trình hành động"), first letter capital. */
  kind: string | null;
  /** Number and notation as written, without spaces: `8416/KH-UBND`; one that the source cut off ends in "-" (`876/QĐ-`). */
  symbol: string;
  /** ISO date. */
  date: string | null;
  issuer: string | null;
  /** Offsets into the text (UTF-16, end exclusive), from the kind to the last thing read (date, issuer). */
  start: number;
  end: number;
  /** `text.slice(start, end)`. */
  text: string;
}

/** A mention while it is being read. */
export interface Draft extends Omit<FoundCitation, 'symbol' | 'text'> {
  symbol: FoundSymbol;
  /** The mention whose kind this one shares ("… và 222/CĐ-TTg"). */
  heirOf: Draft | null;
  /** The issuer stands in front, so it also issued the ones listed behind. */
  issuerInFront?: boolean;
}

export interface MergeOptions {
  /** Symbol of the document itself: its own number and the captions of its appendices are no citations. */
  ownSymbol?: string | null;
  /** ISO date of the document itself; a mention of the same symbol with another date is another document. */
  ownDate?: string | null;
}
