import { linesOf, rowsOf, type Row } from './glyph-lines';
import type { Glyph, Line, PageContent } from './page.types';
import { rulingsOf, type Ruling } from './rulings';
import { gridsOf, type Grid, type GridCell } from './table-grid';

/** A cell of a table on one page, with its lines of text. */
export interface PageCell extends GridCell {
  lines: Line[];
}

export interface PageTable {
  type: 'table';
  top: number;
  bottom: number;
  /** Positions of the vertical lines: a table on the next page with the same ones goes on. */
  xs: number[];
  rows: number;
  cells: PageCell[];
}

export interface PageRow {
  type: 'row';
  top: number;
  row: Row;
}

/** What stands on a page from top to bottom. */
export interface PageLayout {
  width: number;
  height: number;
  items: (PageRow | PageTable)[];
}

/** More strokes than this are a drawing, not a table. */
const MAX_RULES = 8000;
/** The middle of a small letter above its baseline, in parts of the size. */
const MIDDLE = 0.3;
/** A footnote rule: its longest share of the page's width, and the part of the page it stands in. */
const NOTE_RULE_WIDTH = 0.4;
const NOTE_AREA = 0.5;
const NOTE_SIZE = 0.9;

/** Sorts what is on a page into tables and rows of text. */
export function layOut(content: PageContent): PageLayout {
  const rulings = rulingsOf(content.rules.length > MAX_RULES ? [] : content.rules);
  const grids = gridsOf(rulings);
  const filled = grids.map((grid) => ({ grid, glyphs: new Map<GridCell, Glyph[]>() }));
  const free: Glyph[] = [];
  for (const glyph of content.glyphs) {
    const home = filled.find(({ grid }) => inside(grid, glyph));
    if (!home) free.push(glyph);
    else {
      const cell = cellUnder(home.grid, glyph);
      const glyphs = home.glyphs.get(cell);
      if (glyphs) glyphs.push(glyph);
      else home.glyphs.set(cell, [glyph]);
    }
  }
  const rows = withoutNotes(rowsOf(free), rulings.horizontal, content);
  const items = [
    ...rows.map((row): PageRow => ({ type: 'row', top: row[0].y, row })),
    ...filled.filter(({ glyphs }) => glyphs.size).map(({ grid, glyphs }) => toTable(grid, glyphs)),
  ];
  return { width: content.width, height: content.height, items: items.sort((a, b) => a.top - b.top) };
}

function centre(glyph: Glyph): [number, number] {
  return [glyph.x + glyph.width / 2, glyph.y - glyph.size * MIDDLE];
}

function inside({ xs, ys }: Grid, glyph: Glyph): boolean {
  const [x, y] = centre(glyph);
  return x >= xs[0] && x <= xs[xs.length - 1] && y >= ys[0] && y <= ys[ys.length - 1];
}

function cellUnder({ xs, ys, cellAt }: Grid, glyph: Glyph): GridCell {
  const [x, y] = centre(glyph);
  return cellAt[slot(ys, y)][slot(xs, x)];
}

function slot(positions: readonly number[], value: number): number {
  const next = positions.findIndex((position) => position > value);
  return Math.min(Math.max(next === -1 ? positions.length : next, 1), positions.length - 1) - 1;
}

function toTable(grid: Grid, glyphs: ReadonlyMap<GridCell, Glyph[]>): PageTable {
  return {
    type: 'table',
    top: grid.ys[0],
    bottom: grid.ys[grid.ys.length - 1],
    xs: grid.xs,
    rows: grid.ys.length - 1,
    cells: grid.cells.map((cell) => ({ ...cell, lines: linesOf(glyphs.get(cell) ?? []) })),
  };
}

/** Footnotes: small text under a short rule at the foot of the page. Their marks are left out as well. */
function withoutNotes(rows: Row[], horizontal: readonly Ruling[], page: PageContent): Row[] {
  const sizes = rows.flat().map((line) => line.size);
  const usual = median(sizes);
  const rule = horizontal.findLast(
    ({ at, from, to }) => at > page.height * NOTE_AREA && to - from < page.width * NOTE_RULE_WIDTH,
  );
  if (!rule) return rows;
  const below = rows.filter((row) => row[0].y > rule.at);
  const notes = below.length > 0 && below.every((row) => row.every((line) => line.size < usual * NOTE_SIZE));
  return notes ? rows.filter((row) => row[0].y <= rule.at) : rows;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
