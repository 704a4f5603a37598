import type { Worksheet } from 'exceljs';
import { cleanLine } from '../clean-text';
import { paragraph, type DraftCell } from '../draft';
import { cellValueText } from './cell-value';

/** The cells of a worksheet that hold text or cover an area, row by row; columns count from the first used one. */
export interface SheetGrid {
  columns: number;
  rows: DraftCell[][];
}

interface FoundCell extends DraftCell {
  row: number;
}

/** Reads a worksheet; hidden rows count, rows and outer columns without any text do not. */
export function readGrid(sheet: Worksheet): SheetGrid {
  const byRow = findCells(sheet);
  let first = Infinity;
  let last = -1;
  const numbers: number[] = [];
  for (const [number, cells] of byRow) {
    const used = cells.filter((cell) => cell.content.length);
    if (used.length) numbers.push(number);
    for (const cell of used) {
      first = Math.min(first, cell.column);
      last = Math.max(last, cell.column + cell.colSpan - 1);
    }
  }
  const columns = Math.max(last - first + 1, 0);
  const rows = numbers.map((number) => filled(byRow.get(number) ?? [], first, columns));
  coverRows(rows, numbers);
  return { columns, rows };
}

/** Cells by row number, ascending. */
function findCells(sheet: Worksheet): Map<number, FoundCell[]> {
  const masters = new Map<string, FoundCell>();
  const byRow = new Map<number, FoundCell[]>();
  sheet.eachRow((row, number) => {
    const cells: FoundCell[] = [];
    byRow.set(number, cells);
    row.eachCell((cell, column) => {
      const master = cell.isMerged ? masters.get(cell.master.address) : undefined;
      if (master) {
        master.colSpan = Math.max(master.colSpan, column - master.column + 1);
        master.rowSpan = Math.max(master.rowSpan, number - master.row + 1);
        return;
      }
      const lines = cellValueText(cell)
        .split(/\r\n|[\r\n]/)
        .map(cleanLine)
        .filter(Boolean);
      const found = { row: number, column, colSpan: 1, rowSpan: 1, content: lines.map(paragraph) };
      cells.push(found);
      if (cell.isMerged) masters.set(cell.address, found);
    });
  });
  return byRow;
}

/** A full row: an empty cell wherever nothing stands, so that columns can be counted. */
function filled(cells: readonly FoundCell[], first: number, columns: number): DraftCell[] {
  const row: DraftCell[] = [];
  let next = 0;
  for (const cell of cells) {
    const column = cell.column - first;
    if (column < next || column >= columns) continue;
    while (next < column) row.push(emptyCell(next++));
    const colSpan = Math.min(cell.colSpan, columns - column);
    row.push({ column, colSpan, rowSpan: cell.rowSpan, content: cell.content });
    next = column + colSpan;
  }
  while (next < columns) row.push(emptyCell(next++));
  return row;
}

function emptyCell(column: number): DraftCell {
  return { column, colSpan: 1, rowSpan: 1, content: [] };
}

/** Counts row spans in rows that are kept, and takes out the empty cells a span from above covers. */
function coverRows(rows: DraftCell[][], numbers: readonly number[]): void {
  rows.forEach((row, index) => {
    for (const cell of row.filter(({ rowSpan }) => rowSpan > 1)) {
      const end = numbers[index] + cell.rowSpan;
      cell.rowSpan = numbers.filter((number) => number >= numbers[index] && number < end).length;
      for (const below of rows.slice(index + 1, index + cell.rowSpan)) {
        const kept = below.filter(
          ({ column }) => column < cell.column || column >= cell.column + cell.colSpan,
        );
        below.splice(0, below.length, ...kept);
      }
    }
  });
}
