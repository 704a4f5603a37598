import type PDFKit from 'pdfkit';

/** A column and its share of the width. */
export interface PdfColumn {
  heading: string;
  /** Share of the width, in any unit. */
  width: number;
}

/** Points. */
const MARGIN = 36;
const SIZE = 9.5;
const LEADING = 12;
const PADDING = 3;
/** Words whose width is remembered; the words of a register repeat. */
const REMEMBERED = 20_000;

type Font = 'regular' | 'bold';
type Document = InstanceType<typeof PDFKit>;

/**
 * A ruled table over any number of A4 landscape pages: the heading stands on each, pages are numbered, and a row that
 * is longer than a page goes on on the next. Rows are drawn as they come; nothing of a finished page is kept.
 */
export class PdfTable {
  private readonly widths: number[];
  private readonly known = new Map<string, number>();
  private y = MARGIN;
  private page = 0;
  private inUse = '';

  /** @param document with fonts `regular` and `bold` registered and no page yet */
  constructor(
    private readonly document: Document,
    private readonly columns: readonly PdfColumn[],
    private readonly title: readonly string[],
  ) {
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const usable = 841.89 - 2 * MARGIN;
    this.widths = columns.map(({ width }) => (width / whole) * usable);
    this.newPage();
  }

  row(cells: readonly string[]): void {
    const lines = cells.map((cell, index) => this.wrapped(cell, this.widths[index], 'regular'));
    let from = 0;
    const rows = Math.max(1, ...lines.map(({ length }) => length));
    while (from < rows) {
      const room = Math.floor((this.bottom - this.y - 2 * PADDING) / LEADING);
      const rest = rows - from;
      // A short row is not broken for the sake of a line or two.
      if (room < 1 || (room < rest && rest <= 3)) {
        this.newPage();
        continue;
      }
      const count = Math.min(room, rest);
      this.draw(
        lines.map((cell) => cell.slice(from, from + count)),
        count,
        'regular',
      );
      from += count;
    }
  }

  /** Draws a line under the table. */
  note(text: string): void {
    if (this.y + LEADING * 2 > this.bottom) this.newPage();
    this.use('regular', SIZE).text(text, MARGIN, this.y + PADDING * 2, { lineBreak: false });
  }

  private get bottom(): number {
    return 595.28 - MARGIN;
  }

  private newPage(): void {
    this.page += 1;
    this.document.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
    this.y = MARGIN;
    if (this.page === 1) this.drawTitle();
    else this.drawNumber();
    const lines = this.columns.map(({ heading }, index) => this.wrapped(heading, this.widths[index], 'bold'));
    this.draw(lines, Math.max(...lines.map(({ length }) => length)), 'bold', true);
  }

  private drawTitle(): void {
    const width = 841.89 - 2 * MARGIN;
    this.title.forEach((line, index) => {
      const size = index === 0 ? 14 : 12;
      this.use(index === 0 ? 'bold' : 'regular', size).text(line, MARGIN, this.y, {
        width,
        align: 'center',
        lineBreak: false,
      });
      this.y += size + 5;
    });
    this.y += 6;
  }

  /** From the second page on, centred at the top (Decree 30/2020/NĐ-CP, Appendix I). */
  private drawNumber(): void {
    this.use('regular', 12).text(String(this.page), MARGIN, MARGIN - 18, {
      width: 841.89 - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    });
  }

  private draw(cells: readonly string[][], count: number, font: Font, centered = false): void {
    const { document, y } = this;
    const height = count * LEADING + 2 * PADDING;
    this.use(font, SIZE);
    let x = MARGIN;
    cells.forEach((lines, index) => {
      const width = this.widths[index];
      document.lineWidth(0.5).rect(x, y, width, height).stroke();
      const top = centered ? y + (height - lines.length * LEADING) / 2 : y + PADDING;
      lines.forEach((line, at) => {
        const left = centered ? (width - this.widthOf(line, font)) / 2 : PADDING;
        if (line) this.use(font, SIZE).text(line, x + left, top + at * LEADING + 1, { lineBreak: false });
      });
      x += width;
    });
    this.y += height;
  }

  /** Lines that fit the column; a word that is wider than it is broken. */
  private wrapped(text: string, column: number, font: Font): string[] {
    const room = column - 2 * PADDING;
    const space = this.widthOf(' ', font);
    return text.split('\n').flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      let used = 0;
      for (const word of paragraph
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((one) => this.pieces(one, room, font))) {
        const width = this.widthOf(word, font);
        if (line && used + space + width > room) {
          lines.push(line);
          line = '';
          used = 0;
        }
        used += (line ? space : 0) + width;
        line = line ? `${line} ${word}` : word;
      }
      return line || !lines.length ? [...lines, line] : lines;
    });
  }

  private pieces(word: string, room: number, font: Font): string[] {
    if (this.widthOf(word, font) <= room) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece && this.widthOf(piece + letter, font) > room) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return piece ? [...pieces, piece] : pieces;
  }

  private use(font: Font, size: number): Document {
    const wanted = `${font} ${size}`;
    if (this.inUse !== wanted) this.document.font(font).fontSize(size);
    this.inUse = wanted;
    return this.document;
  }

  private widthOf(text: string, font: Font): number {
    const key = `${font} ${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const width = this.use(font, SIZE).widthOfString(text);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, width);
    return width;
  }
}
