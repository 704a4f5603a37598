import { labelOf } from '../structure/label';
import { ancestorsOf, titleOf, type Outline, type OutlineTable } from '../structure/outline';
import { isUnitText } from '../structure/unit-text';
import type { ColumnMapping, ReadTable, ReadingWarning, SourceTable, TablePurpose } from '../types';
import type { ColumnMeaning } from './column-meaning';
import { filledCells, gridOf, plainText, type GridRow } from './grid';
import { findHeading, type Heading } from './heading';
import { purposeOf, purposeUnder } from './purpose';
import { taskRowsOf, type HeadingAbove } from './table-rows';
import type { TaskRow } from './task-row';

export interface TablesRead {
  tables: ReadTable[];
  rows: TableTask[];
}

/** A task row and how its table's columns came to be known. */
export interface TableTask {
  row: TaskRow;
  known: 'heading' | 'mapping' | 'inherited';
  heading: Heading;
}

interface Known {
  heading: Heading;
  purpose: TablePurpose;
  known: TableTask['known'];
}

interface Before {
  known: Known;
  columns: number;
  end: number;
}

/** Reads all tables of one part of a document; `title` is the part's own, '' for the body. Tables that look like tasks but have no heading are warned of. */
export function readTables(
  outline: Outline,
  title: string,
  text: string,
  mappings: readonly ColumnMapping[],
  warnings: ReadingWarning[],
): TablesRead {
  const read: TablesRead = { tables: [], rows: [] };
  let before: Before | null = null;
  for (const one of outline.tables) {
    const { table } = one.passage;
    const grid = gridOf(table);
    const above = headingsAbove(one, text);
    const mapping = mappings.find((candidate) => candidate.tableStart === table.start);
    const known: Known | null =
      mapped(mapping, table.columns, grid) ??
      headed(grid, [title, ...above.map((heading) => heading.title)]) ??
      inherited(before, table, text);
    read.tables.push({
      at: { start: table.start, end: table.end },
      purpose: known?.purpose ?? 'other',
      rows: table.rows.length,
      heading: known && known.heading.rows > 0 ? known.heading.texts : [],
    });
    if (!known && looksLikeTasks(grid, table.columns)) warnings.push(unknownHeading(one));
    if (known?.purpose === 'tasks')
      for (const row of taskRowsOf(grid, known.heading, above))
        read.rows.push({ row, known: known.known, heading: known.heading });
    before = known ? { known, columns: table.columns, end: table.end } : null;
  }
  return read;
}

/** `titles`: of the appendix and the headings the table stands under. */
function headed(grid: readonly GridRow[], titles: readonly string[]): Known | null {
  const heading = findHeading(grid);
  if (!heading) return null;
  const purpose = purposeOf(heading, grid.slice(heading.rows));
  return { heading, purpose: purposeUnder(titles.join('\n'), purpose, heading), known: 'heading' };
}

/** A table that follows its like without a word between them goes on where that one ended at the page's foot. */
function inherited(before: Before | null, table: SourceTable, text: string): Known | null {
  if (!before || before.columns !== table.columns || saysMore(text.slice(before.end, table.start)))
    return null;
  return { ...before.known, heading: { ...before.known.heading, rows: 0 }, known: 'inherited' };
}

function mapped(mapping: ColumnMapping | undefined, columns: number, grid: readonly GridRow[]): Known | null {
  if (!mapping) return null;
  const meanings = Array.from({ length: columns }, (_, column): ColumnMeaning | null => {
    const chosen = mapping.columns[column] ?? 'ignore';
    return chosen === 'ignore' ? null : chosen;
  });
  const rows = Math.min(mapping.headingRows, grid.length);
  const texts = meanings.map((_, column) =>
    grid
      .slice(0, rows)
      .map((row) => plainText(row.cells[column]?.cell.text ?? ''))
      .filter(Boolean)
      .join(' '),
  );
  const purpose = meanings.includes('content') ? 'tasks' : 'other';
  return { heading: { rows, texts, meanings }, purpose, known: 'mapping' };
}

function saysMore(between: string): boolean {
  return /[\p{L}]/u.test(between);
}

/** Numbered rows of some length beside names of units: a task table whatever its heading. */
function looksLikeTasks(grid: readonly GridRow[], columns: number): boolean {
  if (columns < 3 || grid.length < 2) return false;
  const rows = grid.filter((row) => filledCells(row).length >= 3);
  const alike = rows.filter((row) => {
    const texts = filledCells(row).map((cell) => plainText(cell.text));
    const numbered = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+)[.)]?$/.test(texts[0]);
    const others = numbered ? texts.slice(1) : texts;
    return others.some((text) => text.length > 30 && !isUnitText(text)) && others.some(isUnitText);
  });
  return alike.length >= 2 && alike.length * 2 > rows.length;
}

function unknownHeading(one: OutlineTable): ReadingWarning {
  return {
    code: 'table-heading-unknown',
    message: 'Bảng có vẻ là danh mục nhiệm vụ nhưng không nhận ra dòng tiêu đề. Hãy chọn ý nghĩa từng cột.',
    at: { start: one.passage.start, end: one.passage.end },
  };
}

function headingsAbove(one: OutlineTable, text: string): HeadingAbove[] {
  if (!one.parent) return [];
  return [...ancestorsOf(one.parent), one.parent].map((node) => ({
    title: titleOf(node, text),
    series: node.passage.label?.series ?? labelOf({ text: node.passage.text })?.series ?? 'title',
  }));
}
