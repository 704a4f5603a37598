import { DisjointSets } from './disjoint-sets';
import type { Ruling, Rulings } from './rulings';

/** A cell of a ruled table, merged cells whole. Rows and columns are zero-based. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  left: number;
  right: number;
}

/** A ruled table on a page. */
export interface Grid {
  /** Positions of the vertical and the horizontal lines, ascending. */
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** The cell over an elementary cell: `cellAt[row][column]`. */
  cellAt: GridCell[][];
}

/** Lines may miss each other by this much and still meet. Points. */
const TOUCH = 3;
const MIN_COLUMNS = 2;
/** A grid finer than this is a drawing. */
const MAX_COLUMNS = 60;
const MAX_ROWS = 400;

/** Finds the ruled tables among the lines of a page, top to bottom. Frames around one text are none. */
export function gridsOf(rulings: Rulings): Grid[] {
  return connected(rulings)
    .flatMap((group) => toGrid(group) ?? [])
    .filter((grid) => grid.xs.length > MIN_COLUMNS && grid.ys.length > 1)
    .sort((a, b) => a.ys[0] - b.ys[0]);
}

/** Groups of lines that touch each other. */
function connected({ horizontal, vertical }: Rulings): Rulings[] {
  const sets = new DisjointSets(horizontal.length + vertical.length);
  horizontal.forEach((row, h) => {
    vertical.forEach((column, v) => {
      if (meets(row, column.at) && meets(column, row.at)) sets.join(h, horizontal.length + v);
    });
  });
  const groups = new Map<number, Rulings>();
  const groupOf = (index: number) => {
    const root = sets.find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((line, index) => groupOf(index).horizontal.push(line));
  vertical.forEach((line, index) => groupOf(horizontal.length + index).vertical.push(line));
  return [...groups.values()].filter((group) => group.horizontal.length && group.vertical.length);
}

function meets(line: Ruling, position: number): boolean {
  return position >= line.from - TOUCH && position <= line.to + TOUCH;
}

function toGrid({ horizontal, vertical }: Rulings): Grid | null {
  // The ends of the lines close a table whose outer border is not drawn.
  const xs = positions([...vertical.map((line) => line.at), ...ends(horizontal)]);
  const ys = positions([...horizontal.map((line) => line.at), ...ends(vertical)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns > MAX_COLUMNS || rows > MAX_ROWS) return null;
  const sets = new DisjointSets(Math.max(rows * columns, 0));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      const middleX = (xs[column] + xs[column + 1]) / 2;
      const middleY = (ys[row] + ys[row + 1]) / 2;
      if (column + 1 < columns && !wall(vertical, xs[column + 1], middleY)) sets.join(here, here + 1);
      if (row + 1 < rows && !wall(horizontal, ys[row + 1], middleX)) sets.join(here, here + columns);
    }
  }
  return { xs, ys, ...cellsOf(sets, xs, rows) };
}

function ends(lines: readonly Ruling[]): number[] {
  return lines.length
    ? [Math.min(...lines.map((line) => line.from)), Math.max(...lines.map((line) => line.to))]
    : [];
}

function positions(values: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (!distinct.length || value - distinct[distinct.length - 1] > TOUCH) distinct.push(value);
  }
  return distinct;
}

function wall(lines: readonly Ruling[], at: number, across: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= TOUCH && line.from <= across && across <= line.to);
}

function cellsOf(sets: DisjointSets, xs: readonly number[], rows: number): Pick<Grid, 'cells' | 'cellAt'> {
  const columns = xs.length - 1;
  const byRoot = new Map<number, GridCell>();
  const cellAt: GridCell[][] = [];
  for (let row = 0; row < rows; row += 1) {
    cellAt.push([]);
    for (let column = 0; column < columns; column += 1) {
      const root = sets.find(row * columns + column);
      const cell = byRoot.get(root) ?? {
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        left: xs[column],
        right: xs[column + 1],
      };
      const first = Math.min(cell.column, column);
      const end = Math.max(cell.column + cell.colSpan, column + 1);
      cell.rowSpan = row - cell.row + 1;
      cell.column = first;
      cell.colSpan = end - first;
      cell.left = xs[first];
      cell.right = xs[end];
      byRoot.set(root, cell);
      cellAt[row].push(cell);
    }
  }
  return { cells: [...byRoot.values()], cellAt };
}
