import { fold } from '../../text/normalize';
import { cellText, type Draft, type DraftCell, type DraftTable } from '../draft';
import { inReadingOrder } from '../unfold-layout';
import type { SheetGrid } from './sheet-grid';

const NUMBER_HEADING = /^(?:stt|tt|so tt|so thu tu)$/;
const CLOSING = /^(?:noi nhan|tm\.|kt\.|tl\.|tuq\.|nguoi lap)/;
const TABLE_WIDTH = 3;

/** Divides a worksheet into the titles above its table, the table, and the recipients and signature below it. */
export function sheetBlocks(name: string, { columns, rows }: SheetGrid): Draft[] {
  const start = tableStart(rows);
  const end = tableEnd(rows, start);
  const table: DraftTable = { type: 'table', sheet: name, columns, rows: rows.slice(start, end) };
  return [
    ...asParagraphs(rows.slice(0, start), columns),
    ...(table.rows.length ? [table] : []),
    ...asParagraphs(rows.slice(end), columns),
  ];
}

function texts(row: readonly DraftCell[]): string[] {
  return row.map((cell) => cellText(cell.content)).filter(Boolean);
}

/** The row that names a column for numbers, else the first row wide enough for a table. */
function tableStart(rows: readonly DraftCell[][]): number {
  const heading = rows.findIndex((row) => NUMBER_HEADING.test(fold(texts(row)[0] ?? '').trim()));
  if (heading !== -1) return heading;
  const wide = rows.findIndex((row) => texts(row).length >= TABLE_WIDTH);
  if (wide !== -1) return wide;
  return Math.max(
    rows.findIndex((row) => texts(row).length > 1),
    0,
  );
}

function tableEnd(rows: readonly DraftCell[][], start: number): number {
  const lastWide = rows.findLastIndex((row) => texts(row).length >= TABLE_WIDTH);
  const closing = rows.findIndex(
    (row, index) => index > Math.max(start, lastWide) && texts(row).some((text) => CLOSING.test(fold(text))),
  );
  return closing === -1 ? rows.length : closing;
}

function asParagraphs(rows: DraftCell[][], columns: number): Draft[] {
  return rows.length ? inReadingOrder({ type: 'table', columns, rows }) : [];
}
