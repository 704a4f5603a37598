import { isCapitals } from '../structure/capitals';
import { parseLabel } from '../structure/label';
import type { SourceCell } from '../types';
import { meaningOf, sameHeading, type ColumnMeaning } from './column-meaning';
import { filledCells, plainText, type GridRow } from './grid';
import { isHeadingRow, isIndexRow, type Heading } from './heading';
import { seriesOf } from './row-groups';
import { bareLabel, isLabelText } from './row-label';

/** What a row of a task table is. */
export type RowKind =
  | { kind: 'empty' }
  /** A row of dots where the source leaves out others. */
  | { kind: 'elision' }
  | { kind: 'heading' }
  | { kind: 'group'; label: string | null; text: string; cell: SourceCell }
  | {
      kind: 'task';
      label: string | null;
      /** The units of the row above lead this one too: their cell was merged and the source dropped that. */
      sameUnits?: true;
    }
  | { kind: 'continuation' };

const DOTS = /[.…]{5,}|…/;
const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)(?![\p{L}])/iu;

/** Sorts the rows of one task table; `rows` are those under the heading. */
export class RowSorter {
  private readonly label: number;
  private readonly content: number;

  constructor(
    private readonly heading: Heading,
    private readonly rows: readonly GridRow[],
  ) {
    this.label = heading.meanings.indexOf('label');
    this.content = heading.meanings.indexOf('content');
  }

  /** The kind of row `at` (an index into the rows under the heading). */
  kindOf(at: number): RowKind {
    const row = this.rows[at];
    const filled = filledCells(row);
    if (!filled.length)
      return { kind: row.row.cells.some((cell) => DOTS.test(cell.text)) ? 'elision' : 'empty' };
    if (this.repeatsHeading(row) || isIndexRow(row)) return { kind: 'heading' };
    // The last cell of a repeated heading that ran over into a row of its own.
    if (filled.length === 1 && this.heading.texts.some((text) => sameHeading(text, filled[0].text)))
      return { kind: 'heading' };
    const label = this.labelOf(row);
    const single =
      filled.length === 1 || filled.every((cell) => plainText(cell.text) === plainText(filled[0].text));
    if (single && filled[0].text && !label) return this.singleCell(row, filled[0], at);
    if (TOTAL.test(plainText(filled[0].text)) && filled[0].text.length < 60) return { kind: 'empty' };
    if (label) return this.labelled(at, label);
    return this.unlabelled(at, filled);
  }

  /** A heading again: with its own "STT", or with cells that say the same as the first time. */
  private repeatsHeading(row: GridRow): boolean {
    if (!isHeadingRow(row)) return false;
    const texts = filledCells(row).map((cell) => cell.text);
    const same = texts.filter((text) => this.heading.texts.some((one) => sameHeading(one, text)));
    return same.length >= 2 || texts.some((text) => meaningOf(text) === 'label');
  }

  /** The mark in the label column, as it stands there without closing punctuation; null when none is its own. */
  labelOf(row: GridRow): string | null {
    const cell = this.label < 0 ? null : row.cells[this.label];
    if (!cell?.own || cell.cell.colSpan > 1) return null;
    const text = plainText(cell.cell.text);
    return isLabelText(text) ? bareLabel(text) : null;
  }

  /** A row of one cell: a group title, or the rest of a row that a page end cut in two. */
  private singleCell(row: GridRow, cell: SourceCell, at: number): RowKind {
    const text = plainText(cell.text);
    const across = cell.colSpan > 1 || row.row.cells.length === 1 || cell.column === this.label;
    const reached = row.cells.some((one) => one && !one.own && one.cell.text);
    const begins = /^[\p{Lu}\d"“(+–-]/u.test(text);
    if (!across && (!begins || reached)) return { kind: 'continuation' };
    if (!across && cell.column !== this.content) return { kind: 'continuation' };
    if (/^\p{Ll}/u.test(text) && at > 0 && !parseLabel(text)) return { kind: 'continuation' };
    return { kind: 'group', label: null, text, cell };
  }

  private labelled(at: number, label: string): RowKind {
    const row = this.rows[at];
    const content = this.contentCell(row);
    if (!content) return { kind: 'task', label };
    const bare = this.isBare(row);
    const text = plainText(content.text);
    const across = content.colSpan > 1 && content.column + content.colSpan >= this.heading.texts.length;
    const group = { kind: 'group', label, text, cell: content } as const;
    if (across || (bare && (isOuter(label) || isCapitals(text)))) return group;
    if (!bare && isOuter(label) && this.hasInnerRows(at, label) && !this.has(row, 'lead')) return group;
    return bare && this.hasChildren(at, label) ? group : { kind: 'task', label };
  }

  private unlabelled(at: number, filled: readonly SourceCell[]): RowKind {
    const row = this.rows[at];
    const first = filled[0];
    if (row.moved) return this.followsBare(at) ? { kind: 'task', label: null } : { kind: 'continuation' };
    // Text in the label column that is no mark.
    if (this.label >= 0 && first.column === this.label && first.colSpan === 1)
      return { kind: 'continuation' };
    if (this.label < 0)
      return this.contentCell(row) ? { kind: 'task', label: null } : { kind: 'continuation' };
    if (row.cells[this.label] && !row.cells[this.label]?.own && row.cells[this.label]?.cell.text)
      return { kind: 'continuation' };
    if (!this.contentCell(row)) return { kind: 'continuation' };
    if (this.isFurtherTask(row)) return { kind: 'task', label: null, sameUnits: true };
    return this.isWhole(row) || this.followsBare(at)
      ? { kind: 'task', label: null }
      : { kind: 'continuation' };
  }

  private contentCell(row: GridRow): SourceCell | null {
    const cell = row.cells[this.content];
    return cell?.own && plainText(cell.cell.text) ? cell.cell : null;
  }

  /** Nobody and no time is named in the row, also not by a cell reaching down. */
  private isBare(row: GridRow): boolean {
    return !(['lead', 'cooperating', 'deadline', 'product'] as const).some((meaning) =>
      this.has(row, meaning),
    );
  }

  private has(row: GridRow, meaning: ColumnMeaning): boolean {
    return this.heading.meanings.some(
      (one, column) =>
        one === meaning &&
        column !== this.content &&
        plainText(row.cells[column]?.cell.text ?? '') !== '' &&
        row.cells[column]?.cell !== row.cells[this.content]?.cell,
    );
  }

  /** As full as a row of its own: content, lead, and a deadline where the table has one. */
  private isWhole(row: GridRow): boolean {
    return (
      this.has(row, 'lead') && (!this.heading.meanings.includes('deadline') || this.has(row, 'deadline'))
    );
  }

  /** Where units come first, a row with work and a deadline of its own but no unit is further work of the same units. */
  private isFurtherTask(row: GridRow): boolean {
    const lead = this.heading.meanings.indexOf('lead');
    const content = plainText(row.cells[this.content]?.cell.text ?? '');
    const unitsFirst = lead >= 0 && lead < this.content && !this.has(row, 'lead');
    return unitsFirst && this.has(row, 'deadline') && /^[\p{Lu}\d"“(+–-]/u.test(content);
  }

  private followsBare(at: number): boolean {
    for (let index = at - 1; index >= 0; index -= 1) {
      const label = this.labelOf(this.rows[index]);
      if (label) return this.isBare(this.rows[index]);
      if (filledCells(this.rows[index]).length <= 1) return true;
    }
    return true;
  }

  /** Whether the row below is numbered within this one, or starts a new count. */
  private hasChildren(at: number, label: string): boolean {
    const below = this.rows.slice(at + 1).find((row) => filledCells(row).length > 0);
    if (!below) return false;
    const next = this.labelOf(below);
    if (next === null)
      return filledCells(below).length > 1 && this.contentCell(below) !== null && !this.isBare(below);
    if (next.startsWith(`${label}.`) || next.startsWith(label + '/')) return true;
    const [mine, theirs] = [seriesOf(label), seriesOf(next)];
    if (mine !== theirs) return theirs === 'letter' || theirs === 'dash' || theirs === 'plus';
    return Number(next) === 1 && Number(label) >= 1;
  }

  private hasInnerRows(at: number, label: string): boolean {
    const below = this.rows.slice(at + 1).find((row) => filledCells(row).length > 1);
    const next = below ? this.labelOf(below) : null;
    return next !== null && seriesOf(next) !== seriesOf(label);
  }
}

/** Marks that number groups, not tasks: Roman numerals and capital letters. */
function isOuter(label: string): boolean {
  return /^(?:[IVXLC]{1,7}(?:\.\d{1,2})*|[A-ZĐ])$/u.test(label);
}
