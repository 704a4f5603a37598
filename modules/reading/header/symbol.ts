import { kindOfNotation, type DocumentKind } from './document-kinds';

/** Number and notation as the head of a document gives them. */
export interface ReadSymbol {
  /** Null when blank. */
  number: string | null;
  /** Without spaces; a blank number leaves the notation alone: `/KH-UBND`. */
  symbol: string;
  /** The kind its notation names, if it does. */
  kind: DocumentKind | null;
  /** Offsets of what was read, in the text searched. */
  start: number;
  end: number;
}

const BLANK = String.raw`[\s.…_·‥-]*`;
const PART = String.raw`[\p{L}\d][\p{L}\d.&]*`;
const SYMBOL = new RegExp(
  String.raw`(?:^|(?<=[\s*(]))số\s*[:.]?\s*(?:(?<number>\d[\d.]*[a-z]?)|${BLANK})\s*` +
    String.raw`(?<notation>[-–/]\s*${PART}(?:\s?[-–/&]\s?(?=[\p{Lu}\d&])${PART})*)`,
  'iu',
);

/** Reads "Số: 980 /KH-UBND", "Số:\n7360/KH-UBND", "Số 57-NQ/TW" or a blank "Số:      /KH-UBND" from the head. */
export function readSymbol(head: string): ReadSymbol | null {
  const match = SYMBOL.exec(head);
  if (!match?.groups) return null;
  const number = match.groups.number?.replace(/\.$/, '') ?? null;
  const notation = match.groups.notation.replace(/\s+/g, '').replace(/–/g, '-').replace(/[.]+$/, '');
  // A Party symbol starts with a dash; a blank filled with dashes ends in a slash all the same.
  const kind = kindOfNotation(notation);
  return {
    number,
    symbol: `${number ?? ''}${notation}`,
    kind,
    start: match.index,
    end: match.index + match[0].length,
  };
}
