import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { InvalidInput } from '../../foundation';
import type { ErrorDetail } from '../../foundation';
import { cellText, openWorkbook } from '../../organization';
import { numberValue, readField } from '../filling/field-value';
import type { FieldValue } from '../filling/field-value';
import { readSheetNumber } from '../numbers/vietnamese-number';
import { fieldsOf } from '../template/report-field';
import type { ReportField } from '../template/report-field';
import type { TableColumn, TemplateContent, TemplateIndicator } from '../template/template.types';
import {
  FIGURE_SHEET,
  FIGURE_VALUE,
  isNumeric,
  isTable,
  MARK,
  MARK_SHEET,
  NARRATIVE_SHEET,
  NARRATIVE_VALUE,
  sealOf,
} from './form-layout';
import type { FormMark } from './form-layout';
import { address, cellFault, refuseFaulty, sheetNamed } from './sheet-rows';
import type { Sheet } from './sheet-rows';

/** What was changed in a form, against what stood in it when it was exported. */
export interface FormChange {
  field: string;
  value: string | null;
  /** Value at the time of export. */
  exported: string | null;
}

/** A value out of a cell, or what is wrong with it. */
type CellRead = { value: string | null } | { code: string; message: string };

/**
 * Reads a form that came back. Only what was changed in it counts; an emptied cell empties its field.
 *
 * @throws InvalidInput `form-unknown`, `form-other-version`, `form-other-unit`, `form-tampered`; `workbook-faulty`
 *   with every fault at its cell
 */
export async function readForm(
  bytes: Buffer,
  content: TemplateContent,
  expected: Omit<FormMark, 'exported'>,
): Promise<FormChange[]> {
  const workbook = await openWorkbook(bytes);
  const { exported } = markOf(workbook, expected);
  const fields = fieldsOf(content);
  const faults: ErrorDetail[] = [];
  const read = new Map<string, string | null>();
  const plain = fields.filter((field) => field.indicator && !isTable(field));
  readSheet(workbook, FIGURE_SHEET, FIGURE_VALUE, plain, read, faults);
  const narratives = fields.filter((field) => !field.indicator);
  readSheet(workbook, NARRATIVE_SHEET, NARRATIVE_VALUE, narratives, read, faults);
  for (const field of fields.filter(isTable)) readTable(workbook, field, read, faults);
  refuseFaulty(faults);
  return [...read].flatMap(([field, value]) => {
    const before = exported[field] ?? null;
    return value === before ? [] : [{ field, value, exported: before }];
  });
}

function markOf(workbook: Workbook, expected: Omit<FormMark, 'exported'>): FormMark {
  const sheet = workbook.getWorksheet(MARK_SHEET);
  const text = (row: number, column: number): string => cellText(sheet?.getCell(row, column).value).text;
  if (!sheet || text(1, 1) !== MARK)
    throw new InvalidInput('form-unknown', 'Tệp này không phải biểu mẫu tải từ báo cáo của đơn vị.', {
      field: 'file',
    });
  if (text(1, 4) !== expected.templateVersionId)
    throw new InvalidInput(
      'form-other-version',
      'Biểu mẫu thuộc phiên bản đề cương khác. Hãy tải biểu mẫu mới của kỳ báo cáo này rồi điền lại.',
      { field: 'file' },
    );
  if (text(1, 2) !== expected.reportId || text(1, 3) !== expected.unitId)
    throw new InvalidInput('form-other-unit', 'Biểu mẫu thuộc báo cáo của đơn vị khác hoặc kỳ khác.', {
      field: 'file',
    });
  const exported: Record<string, string> = {};
  // The hidden values are compared as they were written, not as a person's text would be cleaned.
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const key = text(row, 1);
    if (key) exported[key] = String(sheet.getCell(row, 2).value ?? '');
  }
  const mark = { ...expected, exported };
  if (text(1, 5) !== sealOf(mark))
    throw new InvalidInput(
      'form-tampered',
      'Phần ẩn của biểu mẫu đã bị sửa. Hãy tải lại biểu mẫu rồi điền lại.',
      {
        field: 'file',
      },
    );
  return mark;
}

function readSheet(
  workbook: Workbook,
  layout: Sheet,
  valueColumn: number,
  fields: readonly ReportField[],
  read: Map<string, string | null>,
  faults: ErrorDetail[],
): void {
  const sheet = sheetNamed(workbook, layout.name);
  if (!sheet) {
    if (fields.length)
      faults.push({
        code: 'sheet-missing',
        message: `Biểu mẫu thiếu trang "${layout.name}".`,
        field: layout.name,
      });
    return;
  }
  const byKey = new Map(fields.map((field) => [field.key, field]));
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const key = cellText(row.getCell(1).value).text;
    const raw = row.getCell(valueColumn).value;
    if (!key && (raw === null || raw === undefined)) return;
    const field = byKey.get(key);
    const say = (column: number, code: string, message: string) =>
      faults.push(cellFault(layout.name, address(column, number), code, message));
    if (!field) return void say(1, 'code-unknown', `không có mã ô "${key}" trong biểu mẫu.`);
    if (read.has(key)) return void say(1, 'code-twice', `mã ô "${key}" bị lặp lại.`);
    const result = readCell(field, raw);
    if ('code' in result) say(valueColumn, result.code, result.message);
    else read.set(key, result.value);
  });
}

function readCell(field: ReportField, raw: CellValue): CellRead {
  const refused = refusedContent(raw, isNumeric(field));
  if (refused) return refused;
  if (typeof raw === 'number' && isNumeric(field))
    return understood(
      numberValue(
        String(raw),
        readSheetNumber(raw, field.indicator?.places ?? 0),
        field.indicator as TemplateIndicator,
      ),
      true,
    );
  return understood(readField(field, cellText(raw).text), isNumeric(field));
}

function readTable(
  workbook: Workbook,
  { key, indicator }: ReportField,
  read: Map<string, string | null>,
  faults: ErrorDetail[],
): void {
  const sheet = workbook.getWorksheet(key);
  if (!sheet || !indicator) return;
  const columns = indicator.columns ?? [];
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = columns.map((column, at) => {
      const result = readColumn(column, row.getCell(at + 1).value);
      if (!('code' in result)) return result.value ?? '';
      faults.push(cellFault(sheet.name, address(at + 1, number), result.code, result.message));
      return '';
    });
    if (cells.some(Boolean)) rows.push(cells);
  });
  checkHeadings(sheet, columns, faults);
  read.set(key, rows.length ? JSON.stringify(rows) : null);
}

function readColumn(column: TableColumn, raw: CellValue): CellRead {
  const numeric = column.type === 'number';
  const refused = refusedContent(raw, numeric);
  if (refused) return refused;
  const like: TemplateIndicator = { ...LIKE, type: numeric ? 'number' : 'text', places: column.places ?? 0 };
  if (typeof raw === 'number' && numeric)
    return understood(numberValue(String(raw), readSheetNumber(raw, like.places ?? 0), like), true);
  const field = { key: '', section: SECTION, indicator: like, sex: null, side: null };
  return understood(readField(field, cellText(raw).text), numeric);
}

/** A table's cell is read like an indicator of its own. */
const LIKE: TemplateIndicator = {
  code: '',
  name: '',
  section: '',
  type: 'text',
  measure: '',
  required: false,
  aggregation: 'none',
  breakdown: [],
  mayBeNegative: true,
};
const SECTION = { code: '', title: '', writer: 'unit', narrative: 'none', guidance: '' } as const;

function checkHeadings(sheet: Worksheet, columns: readonly TableColumn[], faults: ErrorDetail[]): void {
  columns.forEach(({ title }, at) => {
    if (cellText(sheet.getCell(1, at + 1).value).text !== title)
      faults.push(
        cellFault(sheet.name, address(at + 1, 1), 'heading-changed', `tiêu đề cột phải là "${title}".`),
      );
  });
}

function refusedContent(raw: CellValue, numeric: boolean): { code: string; message: string } | null {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Date)
    return numeric ? { code: 'date-in-number-cell', message: 'ô số liệu chứa ngày tháng.' } : null;
  if (typeof raw === 'boolean')
    return { code: 'value-unfit', message: 'giá trị đúng/sai không dùng được ở đây.' };
  if (typeof raw !== 'object') return null;
  if ('error' in raw) return { code: 'error-in-cell', message: `ô có lỗi ${raw.error}.` };
  if ('formula' in raw || 'sharedFormula' in raw)
    return { code: 'formula-refused', message: 'ô chứa công thức. Hãy dán lại dưới dạng giá trị.' };
  return null;
}

function understood({ value, fault }: FieldValue, numeric: boolean): CellRead {
  if (!fault) return { value };
  const code = numeric && fault.code === 'not-a-number' ? 'text-in-number-cell' : fault.code;
  return { code, message: fault.message };
}
