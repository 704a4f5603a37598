import { LINE } from '../layout/page-measures';
import { NO_BREAK } from '../layout/keep-words';
import { textWidth } from '../layout/text-measure';
import type { Cut } from '../layout/text-measure';
import type { Line, Piece } from '../layout/break-lines';
import type { PdfCanvas } from './pdf-canvas';

export interface LinePlace {
  /** Left edge of the line's room, its top and its width. */
  x: number;
  top: number;
  width: number;
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
}

export function lineHeight(size: number): number {
  return size * LINE;
}

/** Base line below the top of a line, as a share of its letters' size: the typeface's ascent, and half the leading. */
const BASELINE = 0.965;

/** Writes one line; blanks in it are noted with their place. @returns where its text begins */
export function writeLine(canvas: PdfCanvas, line: Line, at: LinePlace): number {
  const { size, top, width, align } = at;
  const baseline = top + size * BASELINE;
  const slack = width - line.width;
  const start = at.x + (align === 'center' ? slack / 2 : align === 'right' ? slack : 0);
  const gaps = align === 'justify' && !line.ends ? gapsOf(line) : 0;
  // A line that holds little (a long word follows) is not torn apart.
  const extra = gaps && slack / gaps < size * 1.4 ? slack / gaps : 0;
  const pen = new Pen(canvas, start, baseline, size, extra);
  line.words.forEach((word, index) => {
    for (const piece of word.pieces) {
      if (piece.blank) pen.blank(piece);
      else pen.piece(piece);
    }
    if (index < line.words.length - 1) pen.space(word.pieces[word.pieces.length - 1].cut);
  });
  pen.flush();
  return start;
}

function gapsOf(line: Line): number {
  const inside = line.words
    .flatMap((word) => word.pieces)
    .filter((piece) => !piece.blank)
    .reduce((sum, piece) => sum + piece.text.split(NO_BREAK).length - 1, 0);
  return inside + line.words.length - 1;
}

/** Gathers text of one cut; a stretched line is written word by word, so that its spaces stay real letters. */
class Pen {
  private text = '';
  private cut: Cut = 'regular';
  private from: number;
  private x: number;

  constructor(
    private readonly canvas: PdfCanvas,
    start: number,
    private readonly baseline: number,
    private readonly size: number,
    private readonly extra: number,
  ) {
    this.from = start;
    this.x = start;
  }

  piece(piece: Piece): void {
    piece.text.split(NO_BREAK).forEach((word, index) => {
      if (index) this.space(piece.cut);
      this.add(word, piece.cut);
    });
  }

  space(cut: Cut): void {
    this.add(' ', cut);
    if (!this.extra) return;
    this.flush();
    this.x += this.extra;
    this.from = this.x;
  }

  blank(piece: Piece): void {
    this.add(' '.repeat(piece.text.length), piece.cut);
    const { canvas, size, baseline } = this;
    const x = this.x - piece.width;
    canvas.blanks.push({
      ...canvas.place(x, baseline - size * 0.9, piece.width, size * 1.15),
      kind: piece.blank ?? 'number',
      size,
      italic: piece.cut === 'italic' || piece.cut === 'boldItalic',
      baseline: canvas.page.height - baseline,
    });
  }

  flush(): void {
    if (this.text) {
      this.canvas.document
        .font(this.cut)
        .fontSize(this.size)
        .text(this.text, this.from, this.baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
    this.text = '';
    this.from = this.x;
  }

  private add(text: string, cut: Cut): void {
    if (cut !== this.cut) {
      this.flush();
      this.cut = cut;
    }
    this.text += text;
    this.x += textWidth(text, cut, this.size);
  }
}
