import { filledCells, plainText, type GridRow } from './grid';
import { meaningOf, type ColumnMeaning } from './column-meaning';

/** The recognised heading of a table. */
export interface Heading {
  /** Rows up to and including the heading. */
  rows: number;
  /** Text of the heading by grid column. */
  texts: string[];
  meanings: (ColumnMeaning | null)[];
}

const PROGRESS = /(?:^|\s)(?:đã|đang|chưa) (?!được phê duyệt)\p{Ll}/iu;
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

/** Finds the heading of a table among its first rows; null when none of them reads like one. */
export function findHeading(rows: readonly GridRow[]): Heading | null {
  for (const row of rows.slice(0, SEARCHED_ROWS)) {
    if (!isHeadingRow(row)) continue;
    const last = lastHeadingRow(rows, row.index);
    const parts = rows.slice(row.index, last + 1);
    const texts = columnTexts(parts);
    return { rows: last + 1, texts, meanings: resolve(columnMeanings(parts, texts), rows.slice(last + 1)) };
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

/** A heading may go over several rows: by merged cells, or by a second row of nothing but headings. */
function lastHeadingRow(rows: readonly GridRow[], first: number): number {
  const spans = rows[first].row.cells.map((cell) =>
    cell.rowSpan > 1 && cell.rowSpan <= 4 ? cell.rowSpan : 1,
  );
  let last = first + Math.max(...spans) - 1;
  while (last + 1 < rows.length && isSubHeading(rows[last + 1])) last += 1;
  while (last + 1 < rows.length && isIndexRow(rows[last + 1])) last += 1;
  return Math.min(last, rows.length - 1);
}

function isSubHeading(row: GridRow): boolean {
  const cells = filledCells(row);
  if (!cells.length || cells.length === row.cells.length) return false;
  return cells.every((cell) => {
    const meaning = meaningOf(cell.text);
    return meaning !== null && meaning !== 'label' && cell.column > 0 && cell.colSpan < row.cells.length;
  });
}

/** "(1) | (2) | (3)", "A | B | 1 | 2", "1 | 2 | 3": the numbers of the columns. */
export function isIndexRow(row: GridRow): boolean {
  const texts = filledCells(row).map((cell) => plainText(cell.text));
  if (texts.length < 3 || !texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/.test(text)))
    return false;
  const numbers = texts.map((text) => Number(text.replace(/\D/g, ''))).filter((value) => value > 0);
  return numbers.every((value, index) => index === 0 || value === numbers[index - 1] + 1);
}

function columnTexts(parts: readonly GridRow[]): string[] {
  return parts[0].cells.map((_, column) => {
    const seen: string[] = [];
    for (const part of parts) {
      const text = plainText(part.cells[column]?.cell.text ?? '');
      if (text && !seen.includes(text) && !isIndexRow(part)) seen.push(text);
    }
    return seen.join(' ');
  });
}

/** The lowest cell of a column is the narrowest heading; the whole stack and the upper cells explain it where it is mute. */
function columnMeanings(parts: readonly GridRow[], texts: readonly string[]): (ColumnMeaning | null)[] {
  const headings = parts.filter((part) => !isIndexRow(part));
  return texts.map((text, column) => {
    const lowest = plainText(headings[headings.length - 1].cells[column]?.cell.text ?? '');
    const upper = plainText(headings[0].cells[column]?.cell.text ?? '');
    return meaningOf(lowest) ?? meaningOf(text) ?? meaningOf(upper);
  });
}

/** One column per field: of several that claim it the best keeps it. */
function resolve(meanings: (ColumnMeaning | null)[], body: readonly GridRow[]): (ColumnMeaning | null)[] {
  const resolved = [...meanings];
  keepOne(resolved, 'content', (column) => averageLength(body, column), 'group');
  keepOne(resolved, 'deadline', (column) => deadlineLikeness(body, column), 'status');
  resolved.forEach((meaning, column) => {
    if (meaning === 'product' && reportsProgress(body, column)) resolved[column] = 'status';
  });
  for (const meaning of ['label', 'lead', 'cooperating', 'product'] as const)
    keepOne(resolved, meaning, (column) => -column, meaning === 'label' ? 'note' : meaning);
  return resolved;
}

function keepOne(
  meanings: (ColumnMeaning | null)[],
  meaning: ColumnMeaning,
  score: (column: number) => number,
  others: ColumnMeaning,
): void {
  const columns = meanings.flatMap((one, column) => (one === meaning ? [column] : []));
  if (columns.length < 2 || others === meaning) return;
  const best = columns.reduce((a, b) => (score(b) > score(a) ? b : a));
  for (const column of columns)
    if (column !== best) meanings[column] = column < best || others !== 'group' ? others : 'note';
}

function averageLength(body: readonly GridRow[], column: number): number {
  const lengths = body.flatMap((row) => {
    const cell = row.cells[column];
    return cell?.own && cell.cell.colSpan === 1 ? [cell.cell.text.length] : [];
  });
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

/** "Kết quả thực hiện" may say what came of a task so far, not what it must yield. */
function reportsProgress(body: readonly GridRow[], column: number): boolean {
  const texts = body.flatMap((row) =>
    row.cells[column]?.own ? [plainText(row.cells[column].cell.text)] : [],
  );
  const filled = texts.filter(Boolean);
  return filled.filter((text) => PROGRESS.test(text)).length * 2.5 > filled.length;
}

/** Share of the column's cells that name a time; "Tiến độ" may also hold states ("Đã hoàn thành"). */
function deadlineLikeness(body: readonly GridRow[], column: number): number {
  const texts = body.flatMap((row) =>
    row.cells[column]?.own ? [plainText(row.cells[column].cell.text)] : [],
  );
  const filled = texts.filter(Boolean);
  return (
    filled.filter((text) => /\d|thường xuyên|quý|tháng|năm/iu.test(text)).length / Math.max(1, filled.length)
  );
}
