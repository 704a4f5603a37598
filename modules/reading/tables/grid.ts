import { squash } from '../text/normalize';
import type { SourceCell, SourceRow, SourceTable } from '../types';

/** A cell as seen from one place of the grid. */
export interface GridCell {
  cell: SourceCell;
  /** Begins in this row: false where it reaches down from a row above. */
  own: boolean;
}

export interface GridRow {
  index: number;
  row: SourceRow;
  /** By grid column; null where the source has no cell. */
  cells: (GridCell | null)[];
  /** The cells stand under other columns than in the source. */
  moved?: boolean;
}

/** Lays a table out so that every grid place knows the cell that covers it. */
export function gridOf(table: SourceTable): GridRow[] {
  const reaching: { cell: SourceCell; rows: number }[] = [];
  return table.rows.map((row, index) => {
    const cells: (GridCell | null)[] = Array.from({ length: table.columns }, () => null);
    for (const one of reaching) place(cells, one.cell, false);
    for (const cell of row.cells) place(cells, cell, true);
    for (let at = reaching.length - 1; at >= 0; at -= 1) {
      reaching[at].rows -= 1;
      if (reaching[at].rows <= 0) reaching.splice(at, 1);
    }
    for (const cell of row.cells) if (cell.rowSpan > 1) reaching.push({ cell, rows: cell.rowSpan - 1 });
    return { index, row, cells };
  });
}

function place(cells: (GridCell | null)[], cell: SourceCell, own: boolean): void {
  const end = Math.min(cells.length, cell.column + cell.colSpan);
  for (let column = cell.column; column < end; column += 1) cells[column] = { cell, own };
}

/** Cells that begin in the row and say something, left to right. */
export function filledCells(row: GridRow): SourceCell[] {
  return row.row.cells.filter((cell) => saysSomething(cell.text));
}

/** Dots, dashes and rules fill a place but say nothing; quotation marks and "//" repeat what stands above. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}"“”″]|^\s*\/\/\s*$/u.test(text);
}

const FOOTNOTE = /\s*\[(?:\d{1,3}|[ivx]{1,5}|\*)\](?=[\s.,;:)]|$)/giu;

/** A cell's text without footnote marks, as one line: for recognising, not for keeping. */
export function plainText(text: string): string {
  const plain = withoutFootnotes(text);
  return /[\n\t]|\s\s/.test(plain) ? squash(plain) : plain;
}

/** The text without footnote marks such as "[1]". */
export function withoutFootnotes(text: string): string {
  return text.includes('[') ? text.replace(FOOTNOTE, '').trim() : text.trim();
}
