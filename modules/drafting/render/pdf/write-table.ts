import { CELL_PADDING } from '../layout/page-measures';
import type { PdfCanvas, Tag, TagType } from './pdf-canvas';
import { writeLine } from './write-line';
import { cellHeight } from './set-table';
import type { SetCell, SetRow, SetTable } from './set-table';

/** Rows up to this share of a page are not broken. */
const UNBROKEN = 0.4;

/**
 * Writes a table over as many pages as it takes; its heading stands on each. A row is broken only when it is long.
 *
 * @param closing height of what must stay on the page of the last row
 */
export async function writeTable(canvas: PdfCanvas, table: SetTable, closing: number): Promise<void> {
  const tag = canvas.tag('Table');
  const writer = new TableWriter(canvas, table, tag);
  writer.head(true);
  let page = canvas.pages;
  for (const [index, row] of table.rows.entries()) {
    writer.row(row, reserved(table, index, closing));
    if (canvas.pages === page) continue;
    page = canvas.pages;
    // A long table leaves others their turn.
    await new Promise(setImmediate);
  }
  tag.end();
}

/** What must follow a row on its page: the row a group's title opens, or what closes the document. */
function reserved({ rows }: SetTable, index: number, closing: number): number {
  if (index === rows.length - 1) return closing;
  return rows[index].keepWithNext ? Math.min(rows[index + 1].height, 80) : 0;
}

class TableWriter {
  constructor(
    private readonly canvas: PdfCanvas,
    private readonly table: SetTable,
    private readonly tag: Tag,
  ) {}

  head(first: boolean): void {
    const { canvas, table } = this;
    const { head } = table;
    const below = head.length > 1 ? head[1].height : 0;
    head.forEach((row) => {
      const tag = first ? canvas.tag('TR', this.tag) : null;
      for (const cell of row.cells) {
        const height = cell.rowSpan > 1 ? row.height + below : row.height;
        this.cell(cell, { height, middle: true, tag: tag && { row: tag, type: 'TH' } });
      }
      tag?.end();
      canvas.y += row.height;
    });
  }

  row(row: SetRow, reserve: number): void {
    const { canvas, table } = this;
    const whole = row.height + Math.min(reserve, canvas.capacity - table.headHeight - row.height);
    const tag = canvas.tag('TR', this.tag);
    if (whole <= canvas.room + 0.01) this.part(row, row.height, 0, tag);
    else if (row.height <= canvas.capacity * UNBROKEN) {
      this.turn();
      this.part(row, row.height, 0, tag);
    } else this.broken(row, tag);
    tag.end();
  }

  private turn(): void {
    if (this.canvas.y <= this.canvas.page.margins.top + this.table.headHeight + 0.01 && this.canvas.pages > 1)
      return;
    this.canvas.nextPage();
    this.head(false);
  }

  /** As many lines as fit, page after page. */
  private broken(row: SetRow, tag: Tag): void {
    const { lineHeight } = this.table;
    const most = Math.max(...row.cells.map((cell) => cell.lines.length));
    let turned = false;
    for (let from = 0; from < most;) {
      const fitting = Math.floor((this.canvas.room - 2 * CELL_PADDING.y) / lineHeight);
      if (!turned && fitting < Math.min(4, most - from)) {
        this.turn();
        turned = true;
        continue;
      }
      const count = Math.max(1, Math.min(fitting, most - from));
      turned = false;
      const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, from + count) }));
      this.part({ ...row, cells }, count * lineHeight + 2 * CELL_PADDING.y, from, tag);
      from += count;
    }
  }

  private part(row: SetRow, height: number, from: number, tag: Tag): void {
    for (const cell of row.cells) {
      const middle = cell.align !== 'left' && from === 0;
      this.cell(cell, { height, middle, tag: { row: tag, type: 'TD' } });
    }
    this.canvas.y += height;
  }

  private cell(
    cell: SetCell,
    { height, middle, tag }: { height: number; middle: boolean; tag: { row: Tag; type: TagType } | null },
  ): void {
    const { canvas, table } = this;
    const x = canvas.left + cell.x;
    const top = canvas.y;
    const slack = middle ? (height - cellHeight(cell, table.lineHeight)) / 2 : 0;
    canvas.within(null, () => canvas.document.lineWidth(0.6).rect(x, top, cell.width, height).stroke());
    if (!cell.lines.some((line) => line.words.length)) return;
    const node = tag && canvas.tag(tag.type, tag.row);
    canvas.within(node, () => {
      cell.lines.forEach((line, index) => {
        writeLine(canvas, line, {
          x: x + CELL_PADDING.x,
          top: top + CELL_PADDING.y + slack + index * table.lineHeight,
          width: cell.width - 2 * CELL_PADDING.x,
          size: table.size,
          align: cell.align,
        });
      });
    });
    node?.end();
  }
}
