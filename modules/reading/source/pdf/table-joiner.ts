import { cellText, type Draft, type DraftCell, type DraftTable } from '../draft';
import { startsItem } from '../list-label';
import { glueBetween, mendParagraphs } from '../mend-paragraphs';
import { endedOnPurpose, ParagraphBuilder, type Measure } from './join-lines';
import type { PageTable } from './page-layout';
import type { Line } from './page.types';

/** Text keeps about this far from the walls of its cell. Points. */
const PADDING = 5;
/** Ragged narrow cells wrap early; a break on purpose leaves more room than this. */
const CELL_SLACK = 10;
const SAME_POSITION = 4;
const MAX_HEADING_ROWS = 4;

/** A cell of a draft that still knows its lines. */
interface LinedCell extends DraftCell {
  lines: Line[];
  measure: Measure;
}

/** A table as it grows over the pages. */
export class TableJoiner {
  private xs: readonly number[];
  private rows: LinedCell[][];

  constructor(table: PageTable) {
    this.xs = table.xs;
    this.rows = rowsOf(table);
  }

  get draft(): DraftTable {
    const rows = this.rows.map((row) =>
      row.map(({ column, colSpan, rowSpan, content }) => ({ column, colSpan, rowSpan, content })),
    );
    return { type: 'table', columns: this.xs.length - 1, rows };
  }

  /** Goes on with the table at the head of the next page, if it is the same one by its columns. */
  append(table: PageTable): boolean {
    const wider = table.xs.length > this.xs.length ? table.xs : this.xs;
    const own = columnMap(this.xs, wider);
    const others = columnMap(table.xs, wider);
    if (!own || !others) return false;
    this.rows = moved(this.rows, own);
    this.xs = wider;
    const added = withoutHeading(moved(rowsOf(table), others), this.rows);
    const [first, ...rest] = added;
    const halves = first ? this.halves(first) : null;
    if (halves) for (const [above, below] of halves) extend(above, below);
    else if (first) this.rows.push(first);
    this.rows.push(...rest);
    return true;
  }

  /**
   * The pairs of cells, when the row at the head of a page is the second half of the last one: every text in it
   * goes on where the cell above stopped in the middle. Null when it is a row of its own.
   */
  private halves(row: readonly LinedCell[]): [LinedCell, LinedCell][] | null {
    if (row.some((cell) => cell.rowSpan > 1)) return null;
    const pairs: [LinedCell, LinedCell][] = [];
    for (const cell of row.filter(({ lines }) => lines.length)) {
      const above = this.rows.at(-1)?.find(({ column }) => column === cell.column);
      if (!above || !goesOn(above, cell)) return null;
      pairs.push([above, cell]);
    }
    return pairs.length ? pairs : null;
  }
}

function goesOn(above: LinedCell, below: LinedCell): boolean {
  const [last, first] = [above.content.at(-1), below.content[0]];
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph') return false;
  if (glueBetween(last, first) !== null) return true;
  // A number in the first column begins a row, however full the cell above is.
  if (below.column === 0 || startsItem(below.lines[0].text)) return false;
  return !endedOnPurpose(above.lines[above.lines.length - 1], below.lines[0], above.measure);
}

function extend(above: LinedCell, below: LinedCell): void {
  above.lines = [...above.lines, ...below.lines];
  above.content = contentOf(above.lines, above.measure);
}

function rowsOf(table: PageTable): LinedCell[][] {
  const rows = Array.from({ length: table.rows }, (): LinedCell[] => []);
  for (const cell of [...table.cells].sort((a, b) => a.column - b.column)) {
    const { column, colSpan, rowSpan, lines } = cell;
    const measure = {
      left: cell.left + PADDING,
      right: cell.right - PADDING,
      slack: CELL_SLACK,
      indents: 'never' as const,
      narrow: true,
    };
    rows[cell.row].push({ column, colSpan, rowSpan, lines, measure, content: contentOf(lines, measure) });
  }
  return rows;
}

function contentOf(lines: readonly Line[], measure: Measure): Draft[] {
  const builder = new ParagraphBuilder();
  for (const line of lines) builder.add(line, measure, null);
  return mendParagraphs(builder.take());
}

/** Column numbers of `from` in the wider table; null when the tables do not fit. */
function columnMap(from: readonly number[], to: readonly number[]): number[] | null {
  const map = from.map((x) => to.findIndex((other) => Math.abs(other - x) <= SAME_POSITION));
  const fits = map[0] === 0 && map.at(-1) === to.length - 1 && !map.includes(-1);
  return fits ? map : null;
}

function moved(rows: LinedCell[][], map: readonly number[]): LinedCell[][] {
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      column: map[cell.column],
      colSpan: map[cell.column + cell.colSpan] - map[cell.column],
    })),
  );
}

/** A heading row printed again at the head of a page says nothing new. */
function withoutHeading(added: LinedCell[][], rows: readonly LinedCell[][]): LinedCell[][] {
  let repeated = 0;
  while (
    repeated < MAX_HEADING_ROWS &&
    repeated < added.length &&
    sameText(added[repeated], rows[repeated])
  ) {
    repeated += 1;
  }
  return added.slice(repeated);
}

function sameText(row: readonly LinedCell[], other: readonly LinedCell[] | undefined): boolean {
  return other !== undefined && textOf(row) === textOf(other) && textOf(row).trim() !== '';
}

function textOf(row: readonly LinedCell[]): string {
  return row.map((cell) => cellText(cell.content).replace(/\s+/g, '')).join('\t');
}
