import PDFDocument from 'pdfkit';
import { timesFace } from '../../../foundation';

/** A cut of the typeface. */
export type Cut = 'regular' | 'bold' | 'italic' | 'boldItalic';

export function cutOf({ bold, italic }: { bold?: boolean; italic?: boolean }): Cut {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Words whose width is remembered; a province's vocabulary is far smaller. */
const REMEMBERED = 20_000;

/** Widths of text in the typeface of official documents. One for the process: the faces are read once. */
class TextMeasure {
  private readonly document = new PDFDocument({ autoFirstPage: false });
  private readonly perPoint = new Map<string, number>();

  constructor() {
    for (const [cut, path] of Object.entries(timesFace())) this.document.registerFont(cut, path as string);
    this.document.fontSize(1);
  }

  /** Points. A no-break space is as wide as a space. */
  width(text: string, cut: Cut, size: number): number {
    const key = `${cut}${text}`;
    let width = this.perPoint.get(key);
    if (width === undefined) {
      width = this.document.font(cut).widthOfString(text);
      if (this.perPoint.size >= REMEMBERED) this.perPoint.clear();
      this.perPoint.set(key, width);
    }
    return width * size;
  }
}

let shared: TextMeasure | undefined;

/** Width of a stretch of text in points. */
export function textWidth(text: string, cut: Cut, size: number): number {
  shared ??= new TextMeasure();
  return shared.width(text, cut, size);
}
