import { cellText, type Draft, type DraftCell, type DraftParagraph, type DraftTable } from '../draft';
import { glueBetween, mendParagraphs } from '../mend-paragraphs';
import { ParagraphBuilder } from './join-lines';
import type { PageCell, PageTable } from './page-layout';

/** Text keeps about this far from the walls of its cell. Points. */
const PADDING = 5;
/** Ragged narrow cells wrap early; a break on purpose leaves more room than this. */
const CELL_SLACK = 10;
const SAME_POSITION = 4;
const MAX_HEADING_ROWS = 4;

/** A table as it grows over the pages. */
export class TableJoiner {
  private xs: readonly number[];
  private rows: DraftCell[][];

  constructor(table: PageTable) {
    this.xs = table.xs;
    this.rows = rowsOf(table);
  }

  get draft(): DraftTable {
    return { type: 'table', columns: this.xs.length - 1, rows: this.rows };
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
    if (first && this.runsOn(first)) this.extendLast(first);
    else if (first) this.rows.push(first);
    this.rows.push(...rest);
    return true;
  }

  /** Whether a row at the head of a page is the second half of the last one: no number, and text in mid-sentence. */
  private runsOn(row: readonly DraftCell[]): boolean {
    const first = row.find((cell) => cell.column === 0);
    if (!first || row.length < 2 || row.some((cell) => cell.rowSpan > 1) || cellText(first.content))
      return false;
    const pairs = row
      .filter((cell) => cellText(cell.content))
      .map((cell) => [this.lastParagraph(cell.column), cell.content[0]] as const);
    if (pairs.some(([before]) => before === undefined)) return false;
    return pairs.some(
      ([before, after]) => before && after?.type === 'paragraph' && glueBetween(before, after) !== null,
    );
  }

  private extendLast(row: readonly DraftCell[]): void {
    for (const cell of row) {
      const above = this.lastCell(cell.column);
      if (above) above.content = mendParagraphs([...above.content, ...cell.content]);
    }
  }

  private lastCell(column: number): DraftCell | undefined {
    return this.rows.at(-1)?.find((cell) => cell.column === column);
  }

  private lastParagraph(column: number): DraftParagraph | undefined {
    const last: Draft | undefined = this.lastCell(column)?.content.at(-1);
    return last?.type === 'paragraph' ? last : undefined;
  }
}

function rowsOf(table: PageTable): DraftCell[][] {
  const rows = Array.from({ length: table.rows }, (): DraftCell[] => []);
  for (const cell of [...table.cells].sort((a, b) => a.column - b.column)) {
    const { column, colSpan, rowSpan } = cell;
    rows[cell.row].push({ column, colSpan, rowSpan, content: contentOf(cell) });
  }
  return rows;
}

function contentOf(cell: PageCell): Draft[] {
  const builder = new ParagraphBuilder();
  const measure = {
    left: cell.left + PADDING,
    right: cell.right - PADDING,
    slack: CELL_SLACK,
    indents: false,
  };
  for (const line of cell.lines) builder.add(line, measure, null);
  return mendParagraphs(builder.take());
}

/** Column numbers of `from` in the wider table; null when the tables do not fit. */
function columnMap(from: readonly number[], to: readonly number[]): number[] | null {
  const map = from.map((x) => to.findIndex((other) => Math.abs(other - x) <= SAME_POSITION));
  const fits = map[0] === 0 && map.at(-1) === to.length - 1 && !map.includes(-1);
  return fits ? map : null;
}

function moved(rows: DraftCell[][], map: readonly number[]): DraftCell[][] {
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      column: map[cell.column],
      colSpan: map[cell.column + cell.colSpan] - map[cell.column],
    })),
  );
}

/** A heading row printed again at the head of a page says nothing new. */
function withoutHeading(added: DraftCell[][], rows: readonly DraftCell[][]): DraftCell[][] {
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

function sameText(row: readonly DraftCell[], other: readonly DraftCell[] | undefined): boolean {
  return other !== undefined && textOf(row) === textOf(other) && textOf(row).trim() !== '';
}

function textOf(row: readonly DraftCell[]): string {
  return row.map((cell) => cellText(cell.content).replace(/\s+/g, '')).join('\t');
}
