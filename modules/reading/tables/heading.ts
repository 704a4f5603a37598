import { fold } from '../text/normalize';
import { filledCells, plainText, type GridRow } from './grid';
import { meaningOf, type ColumnMeaning } from './column-meaning';
import { headingMeanings, headingTexts, settle, type Meanings } from './heading-columns';

/** The recognised heading of a table. */
export interface Heading {
  /** Rows up to and including the heading. */
  rows: number;
  /** Text of the heading by grid column. */
  texts: string[];
  meanings: Meanings;
}

const SEARCHED_ROWS = 15;
const MAX_AVERAGE = 60;
const TELLING = new Set<ColumnMeaning>([
  'content',
  'lead',
  'cooperating',
  'deadline',
  'product',
  'indicator',
  'money',
  'procedure',
  'person',
  'delegation',
  'measure',
]);
/** Headings that stand over those who lead and those who help. */
const OVER_ROLES = /phan cong|thuc hien|trach nhiem|co quan|don vi|to chuc/;

/** Finds the heading of a table among its first rows; null when none of them reads like one. */
export function findHeading(rows: readonly GridRow[]): Heading | null {
  for (const row of rows.slice(0, SEARCHED_ROWS)) {
    if (!isHeadingRow(row)) continue;
    const read = splitHeading(rows, row.index) ?? stackedHeading(rows, row.index);
    let end = read.rows;
    while (end < rows.length && isIndexRow(rows[end])) end += 1;
    return { ...read, rows: end, meanings: settle(read.meanings, rows.slice(end)) };
  }
  return null;
}

/** Whether a row reads like a heading: short cells, most of them known, at least one that tells what the table is. */
export function isHeadingRow(row: GridRow): boolean {
  const texts = filledCells(row).map((cell) => plainText(cell.text));
  if (texts.length < 2) return false;
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  if (average > MAX_AVERAGE) return false;
  const meanings = texts.map(meaningOf);
  const known = meanings.filter((meaning) => meaning !== null);
  const telling = new Set(known.filter((meaning) => TELLING.has(meaning)));
  if (!telling.size || known.length < Math.max(2, texts.length * 0.5)) return false;
  return telling.size >= 2 || known.includes('label');
}

/** "(1) | (2) | (3)", "A | B | 1 | 2", "1 | 2 | 3": the numbers of the columns. */
export function isIndexRow(row: GridRow): boolean {
  const texts = filledCells(row).map((cell) => plainText(cell.text));
  if (texts.length < 3 || !texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/.test(text)))
    return false;
  const numbers = texts.map((text) => Number(text.replace(/\D/g, ''))).filter((value) => value > 0);
  return numbers.every((value, index) => index === 0 || value === numbers[index - 1] + 1);
}

/** A heading over several rows: by merged cells, or by a second row of nothing but headings. */
function stackedHeading(rows: readonly GridRow[], first: number): Heading {
  const spans = rows[first].row.cells.map((cell) => (cell.rowSpan <= 4 ? cell.rowSpan : 1));
  let last = Math.min(first + Math.max(...spans) - 1, rows.length - 1);
  while (last + 1 < rows.length && isSubHeading(rows[last + 1])) last += 1;
  const parts = rows.slice(first, last + 1);
  const texts = headingTexts(parts);
  return { rows: last + 1, texts, meanings: headingMeanings(parts, texts) };
}

function isSubHeading(row: GridRow): boolean {
  const cells = filledCells(row);
  if (!cells.length || cells.length === row.row.cells.length) return false;
  return cells.every((cell) => {
    const meaning = meaningOf(cell.text);
    return meaning !== null && meaning !== 'label' && cell.column > 0 && cell.colSpan < row.row.cells.length;
  });
}

/**
 * A heading of two rows whose merged cells a conversion dropped: "STT | Nội dung | Phân công | Thời gian" above
 * "Chủ trì | Phối hợp" in a table of five columns. The lower cells take the place of the upper one they fill up.
 */
function splitHeading(rows: readonly GridRow[], first: number): Heading | null {
  const below = rows[first + 1];
  if (!below) return null;
  const upper = filledCells(rows[first]);
  const lower = filledCells(below);
  const columns = rows[first].cells.length;
  const fills = upper.length < columns && lower.length >= 2 && upper.length - 1 + lower.length === columns;
  const known = lower.every((cell) =>
    ['lead', 'cooperating', 'deadline', 'product'].includes(meaningOf(cell.text) ?? ''),
  );
  if (!fills || !known || [...upper, ...lower].some((cell) => cell.colSpan > 1)) return null;
  const over = upper.findIndex(
    (cell) =>
      OVER_ROLES.test(fold(cell.text)) && !['content', 'deadline'].includes(meaningOf(cell.text) ?? ''),
  );
  if (over < 0) return null;
  const cells = [...upper.slice(0, over), ...lower, ...upper.slice(over + 1)].map((cell) =>
    plainText(cell.text),
  );
  return { rows: first + 2, texts: cells, meanings: cells.map(meaningOf) };
}
