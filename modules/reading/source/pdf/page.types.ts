/** Lengths are PDF points; y grows downwards from the top of the page as it is shown. */
export interface Glyph {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Quarter turns of its writing direction, clockwise; 0 is upright. */
  turns: number;
}

/** A straight horizontal or vertical stroke. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What is on a page, before it is understood as lines and tables. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
}

/** Words side by side on one baseline with no wide gap between them. */
export interface Line {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Width of the first word: whether it would still have fitted on the line before. */
  firstWordWidth: number;
}
