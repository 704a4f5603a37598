/*
 * Measures of an official document: Decree 30/2020/NĐ-CP, Appendix I. All in points unless said otherwise.
 */

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** A4, upright. */
export const PAPER = { width: 595.28, height: 841.89 } as const;

/** Top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm; an annex that lies on its side has them turned with it. */
export const MARGINS = {
  portrait: { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM },
  landscape: { top: 20 * MM, bottom: 20 * MM, left: 20 * MM, right: 20 * MM },
} as const;

export type Orientation = keyof typeof MARGINS;

/** Sizes of letters. */
export const SIZES = {
  /** National name, bodies of the head, number, subject of a công văn. */
  head: 13,
  /** National motto, place and date, title, body, signature. */
  body: 14,
  /** Subject of a công văn under its number. */
  letterSubject: 12,
  /** "Nơi nhận". */
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 14,
} as const;

/** Height of a line per point of its letters: single spacing of the typeface, a little loosened. */
export const LINE = 1.22;

/** Between paragraphs: at least 6 pt. */
export const PARAGRAPH_GAP = 6;

/** First line of a paragraph: 1.27 cm. */
export const INDENT = 12.7 * MM;

/** The page number stands in the middle of the top margin; distance of its base line from the edge. */
export const PAGE_NUMBER_AT = 12.5 * MM;

/** Room for the hand or the visible signature between position and name. */
export const SIGNATURE_ROOM = 76;

/** The visible signature: in the room above, as wide as a hand's. */
export const SIGNATURE_MARK = { width: 48 * MM, height: 24 * MM } as const;

/** A body's round seal as large as the real one; it covers about a third of the signature, from its left. */
export const SEAL = { diameter: 36 * MM, overlap: 1 / 3 } as const;

/** Share of the head's width for the issuing body. */
export const HEAD_LEFT = 0.41;

/** Share of the foot's width for the recipients. */
export const FOOT_LEFT = 0.46;

/** Inside a table's cells. */
export const CELL_PADDING = { x: 4, y: 3 } as const;

/** Size of the page and width of what is written on it. */
export function pageOf(orientation: Orientation): {
  width: number;
  height: number;
  margins: (typeof MARGINS)[Orientation];
  contentWidth: number;
} {
  const upright = orientation === 'portrait';
  const width = upright ? PAPER.width : PAPER.height;
  const height = upright ? PAPER.height : PAPER.width;
  const margins = MARGINS[orientation];
  return { width, height, margins, contentWidth: width - margins.left - margins.right };
}
