import { IDENTITY, multiply, type Matrix } from './matrix';

/** The font of the moment: what one unit of glyph width is at size 1, and how it looks. */
export interface FontLook {
  unit: number;
  bold: boolean;
  italic: boolean;
}

export const PLAIN_FONT: FontLook = { unit: 0.001, bold: false, italic: false };

/** The part of the PDF graphics state that places text (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  ctm: Matrix;
  font: FontLook;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale; 1 is normal. */
  stretch: number;
  leading: number;
  rise: number;
}

export function initialState(ctm: Matrix): GraphicsState {
  return { ctm, font: PLAIN_FONT, size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
}

/** The text matrix and its line origin between BT and ET. */
export class TextCursor {
  private matrix: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  /** How far the current line has been written. */
  advance = 0;

  set(matrix: Matrix): void {
    this.matrix = matrix;
    this.lineX = 0;
    this.lineY = 0;
    this.advance = 0;
  }

  move(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.advance = 0;
  }

  /** Text space at the start of the line to page space. */
  placed(state: GraphicsState): Matrix {
    return multiply(multiply(state.ctm, this.matrix), [1, 0, 0, 1, this.lineX, this.lineY + state.rise]);
  }
}
