import { storableText } from '../../foundation';
import { readVietnameseNumber } from '../numbers/vietnamese-number';
import type { ReadNumber } from '../numbers/vietnamese-number';
import type { ReportField } from '../template/report-field';
import type { TableColumn, TemplateIndicator } from '../template/template.types';

/** Rows a table may have. */
export const TABLE_ROWS = 500;
/** Letters of a narrative, and of another text. */
const NARRATIVE_LENGTH = 100_000;
const TEXT_LENGTH = 4000;

/** What a text typed into a field means. With a fault `value` is the text as typed, so that nothing typed is lost. */
export interface FieldValue {
  /** Null: empty. */
  value: string | null;
  fault: { code: string; message: string } | null;
}

const EMPTY: FieldValue = { value: null, fault: null };

/**
 * Reads what was typed: numbers in Vietnamese writing become canonical decimals, tables canonical JSON, choices must
 * be one of the answers.
 */
export function readField(field: ReportField, typed: string | null): FieldValue {
  const text = storableText(typed ?? '')
    .normalize('NFC')
    .trim();
  if (!text) return EMPTY;
  const { indicator } = field;
  if (!indicator) return limited(text, NARRATIVE_LENGTH);
  if (indicator.type === 'number' || indicator.type === 'ratio')
    return numberValue(text, readVietnameseNumber(text, indicator.places ?? 0), indicator);
  if (indicator.type === 'choice') return choiceValue(text, indicator.options ?? []);
  if (indicator.type === 'table') return tableValue(text, indicator.columns ?? []);
  return limited(text, TEXT_LENGTH);
}

/** A number that was read, held to what the indicator allows; `typed` is kept when it does not fit. */
export function numberValue(typed: string, read: ReadNumber, indicator: TemplateIndicator): FieldValue {
  if ('fault' in read) return { value: typed.slice(0, TEXT_LENGTH), fault: read.fault };
  if (read.value.isNegative && !(indicator.type === 'number' && indicator.mayBeNegative))
    return faulty(typed, 'number-negative', 'Số liệu không được âm.');
  return { value: read.value.toString(), fault: null };
}

function choiceValue(text: string, options: readonly string[]): FieldValue {
  const chosen = options.find((option) => option.toLowerCase() === text.toLowerCase());
  if (chosen) return { value: chosen, fault: null };
  return faulty(text, 'choice-unknown', `Chỉ chọn một trong các phương án: ${options.join('; ')}.`);
}

/** The rows of a table's value; none for an empty or faulty one. */
export function tableRows(value: string | null | undefined): string[][] {
  if (!value) return [];
  const rows: unknown = safeJson(value);
  return isRows(rows) ? rows : [];
}

/** @returns canonical JSON: empty rows dropped, numbers as decimals */
export function tableValue(text: string, columns: readonly TableColumn[]): FieldValue {
  const rows = safeJson(text);
  if (!isRows(rows)) return faulty(text, 'table-unreadable', 'Bảng không đúng cấu trúc.');
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean));
  if (!filled.length) return EMPTY;
  if (filled.length > TABLE_ROWS)
    return faulty(text, 'table-too-long', `Bảng chỉ được tối đa ${TABLE_ROWS} dòng.`);
  const canonical: string[][] = [];
  for (const [index, row] of filled.entries()) {
    const cells: string[] = [];
    for (const [at, column] of columns.entries()) {
      const read = cellValue(row[at] ?? '', column);
      if ('message' in read)
        return faulty(
          JSON.stringify(filled),
          'table-cell',
          `Dòng ${index + 1}, cột "${column.title}": ${read.message}`,
        );
      cells.push(read.value);
    }
    canonical.push(cells);
  }
  return { value: JSON.stringify(canonical), fault: null };
}

function cellValue(cell: string, column: TableColumn): { value: string } | { message: string } {
  if (!cell) return { value: '' };
  if (column.type === 'text')
    return cell.length > TEXT_LENGTH ? { message: 'nội dung quá dài.' } : { value: cell };
  const read = readVietnameseNumber(cell, column.places ?? 0);
  return 'fault' in read ? { message: read.fault.message } : { value: read.value.toString() };
}

function limited(text: string, length: number): FieldValue {
  if (text.length <= length) return { value: text, fault: null };
  return faulty(text, 'text-too-long', `Nội dung dài quá ${length} ký tự.`);
}

function faulty(value: string, code: string, message: string): FieldValue {
  return { value, fault: { code, message } };
}

function isRows(value: unknown): value is string[][] {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
