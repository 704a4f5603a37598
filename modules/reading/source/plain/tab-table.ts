import { fold } from '../../text/normalize';
import { cleanLine } from '../clean-text';
import { paragraph, type Draft, type DraftCell, type DraftTable } from '../draft';
import { isBareLabel } from '../list-label';

/** Lines without a tab that may stand between two rows of one table: group titles, rows of dots. */
const MAX_GAP = 3;
const NEW_TABLE_TITLE = /^(?:phu luc|bieu|bang|mau so|noi nhan|kem theo|\(?\*?\s*kem theo)(?![a-z])/;
const HEADING_ROW = /^(?:stt|tt|so tt|so thu tu)$/;

/**
 * Reads lines of plain text: lines with tabs are table rows, and the few lines between such rows (a group title,
 * a row of dots) are rows of one cell; every other line is a paragraph.
 */
export function readLines(lines: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = isRow(lines[index], 0) ? endOfTable(lines, index) : index;
    if (end > index) drafts.push(...tableOf(lines.slice(index, end)));
    else drafts.push(...withoutBars(cleanLine(lines[index])).map(paragraph));
    index = Math.max(end, index + 1);
  }
  return drafts.filter((draft) => draft.type === 'table' || draft.text);
}

/** Bars left of the frame of a head or foot: "Số: 5/KH-UBND | Huế, ngày … |" are two lines. */
function withoutBars(line: string): string[] {
  if (!line.includes('|')) return [line];
  const parts = line.split('|').map((part) => part.trim());
  const filled = parts.filter(Boolean);
  return filled.length <= 2 && parts.length <= 4 ? filled : [line];
}

function cellsOf(line: string): string[] {
  return line.split('\t').map(cleanLine);
}

/** A row has tabs; "1.<tab>Mục đích" is a row only inside a table already known to be wider. */
function isRow(line: string, width: number): boolean {
  if (!line.includes('\t')) return false;
  const cells = cellsOf(line);
  const filled = cells.filter(Boolean);
  if (!filled.length) return width > 2;
  if (width > 2) return cells.length > 1;
  return cells[0] === ''
    ? filled.length > 1
    : filled.length > 1 && !(cells.length === 2 && isLabelCell(cells[0]));
}

function isLabelCell(cell: string): boolean {
  return isBareLabel(cell) || /^(?:\d{1,3}|[IVXLC]{1,6})$/.test(cell);
}

function endOfTable(lines: readonly string[], start: number): number {
  let width = cellsOf(lines[start]).length;
  let end = start + 1;
  for (;;) {
    const gap = gapAt(lines, end);
    const next = end + gap.lines;
    if (next >= lines.length || !isRow(lines[next], width)) return end;
    if (gap.filled && (width < 3 || opensTable(lines[next]) || !staysInTable(lines.slice(end, next))))
      return end;
    width = Math.max(width, cellsOf(lines[next]).length);
    end = next + 1;
  }
}

function gapAt(lines: readonly string[], from: number): { lines: number; filled: number } {
  let index = from;
  let filled = 0;
  while (index < lines.length && !lines[index].includes('\t') && filled <= MAX_GAP) {
    if (lines[index].trim()) filled += 1;
    index += 1;
  }
  return { lines: index - from, filled };
}

function opensTable(line: string): boolean {
  return HEADING_ROW.test(fold(cellsOf(line)[0]));
}

function staysInTable(gap: readonly string[]): boolean {
  return !gap.some((line) => NEW_TABLE_TITLE.test(fold(line.trim())));
}

function tableOf(lines: readonly string[]): Draft[] {
  const rows = lines.filter((line) => line.includes('\t') || line.trim()).map(cellsOf);
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const table: DraftTable = { type: 'table', columns, rows: rows.map((cells) => draftRow(cells, columns)) };
  return [table];
}

function draftRow(cells: readonly string[], columns: number): DraftCell[] {
  return cells.map((text, column) => ({
    column,
    colSpan: cells.length === 1 ? columns : 1,
    rowSpan: 1,
    content: text ? [paragraph(text)] : [],
  }));
}
