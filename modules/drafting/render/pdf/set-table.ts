import type { FlowCell, FlowRow, FlowTable } from '../layout/flow';
import { CELL_PADDING } from '../layout/page-measures';
import { breakLines } from '../layout/break-lines';
import type { Line } from '../layout/break-lines';
import { lineHeight } from './write-line';

/** A cell measured; columns count from 0. */
export interface SetCell {
  lines: Line[];
  align: FlowCell['align'];
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Left edge from the table's, and width. */
  x: number;
  width: number;
}

export interface SetRow {
  cells: SetCell[];
  height: number;
  keepWithNext: boolean;
}

export interface SetTable {
  type: 'table';
  size: number;
  lineHeight: number;
  head: SetRow[];
  headHeight: number;
  rows: SetRow[];
  /** Heading and as much of the first rows as must not stand alone. */
  openingHeight: number;
}

/** Lines of a row that are kept on one page before it is broken. */
const KEPT_LINES = 3;

export function setTable(table: FlowTable): SetTable {
  const height = lineHeight(table.size);
  const head = setHead(table, height);
  const headHeight = head.reduce((sum, row) => sum + row.height, 0);
  const rows = table.rows.map((row) => setRow(table, row, height));
  return {
    type: 'table',
    size: table.size,
    lineHeight: height,
    head,
    headHeight,
    rows,
    openingHeight: headHeight + openingRows(rows, height),
  };
}

function openingRows(rows: readonly SetRow[], height: number): number {
  let sum = 0;
  for (const row of rows) {
    if (!row.keepWithNext) return sum + Math.min(row.height, KEPT_LINES * height + 2 * CELL_PADDING.y);
    sum += row.height;
  }
  return sum;
}

function setRow(table: FlowTable, row: FlowRow, height: number, taken: boolean[] = []): SetRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    while (taken[column]) column += 1;
    const set = setCell(table, cell, column);
    column += cell.colSpan;
    return set;
  });
  return {
    cells,
    height: Math.max(...cells.map((cell) => (cell.rowSpan === 1 ? cellHeight(cell, height) : 0))),
    keepWithNext: row.keepWithNext ?? false,
  };
}

function setCell({ columns, size }: FlowTable, cell: FlowCell, column: number): SetCell {
  const sum = (from: number, to: number): number =>
    columns.slice(from, to).reduce((total, one) => total + one, 0);
  const width = sum(column, column + cell.colSpan);
  const room = width - 2 * CELL_PADDING.x;
  const { align, colSpan, rowSpan } = cell;
  const lines = breakLines(cell.runs, size, room, room);
  return { lines, align, column, colSpan, rowSpan, x: sum(0, column), width };
}

/** A heading of two rows has cells that stand in both. */
function setHead(table: FlowTable, height: number): SetRow[] {
  const [first, second] = table.head;
  const upper = setRow(table, first, height);
  if (!second) return [upper];
  const taken: boolean[] = [];
  for (const { column, colSpan, rowSpan } of upper.cells) {
    for (let at = column; at < column + colSpan; at += 1) taken[at] = rowSpan > 1;
  }
  const lower = setRow(table, second, height, taken);
  const both = Math.max(
    0,
    ...upper.cells.filter(({ rowSpan }) => rowSpan > 1).map((cell) => cellHeight(cell, height)),
  );
  return [upper, { ...lower, height: Math.max(lower.height, both - upper.height) }];
}

export function cellHeight({ lines }: SetCell, height: number): number {
  return Math.max(1, lines.length) * height + 2 * CELL_PADDING.y;
}
