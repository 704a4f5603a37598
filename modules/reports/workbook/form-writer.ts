import type { Cell, Workbook, Worksheet } from 'exceljs';
import { cellText } from '../../organization';
import { tableRows } from '../filling/field-value';
import { fieldsOf, placeWords } from '../template/report-field';
import type { ReportField } from '../template/report-field';
import type { TemplateContent, TemplateIndicator } from '../template/template.types';
import {
  CELL_LENGTH,
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
import { headingStyle, writeRows } from './sheet-rows';

/** What a form is made of. */
export interface FormData {
  content: TemplateContent;
  mark: Omit<FormMark, 'exported'>;
  /** Canonical values without fault, by field. */
  values: ReadonlyMap<string, string>;
  last: ReadonlyMap<string, string>;
}

/** Rows of a table that can be filled in. */
const TABLE_LINES = 200;
const OPEN = { locked: false };
const LOCKED = { argb: 'FFF2F2F2' };

/** The form of one unit: everything but the answers is locked, and a hidden sheet says which form it is. */
export async function writeForm({ content, mark, values, last }: FormData): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const fields = fieldsOf(content).filter(({ key }) => (values.get(key)?.length ?? 0) <= CELL_LENGTH);
  const figures = fields.filter((field) => field.indicator && !isTable(field));
  const narratives = fields.filter((field) => !field.indicator);
  await addFigures(workbook, figures, values, last);
  if (narratives.length) await addNarratives(workbook, narratives, values);
  for (const field of fields.filter(isTable))
    await addTable(workbook, field.indicator as TemplateIndicator, values.get(field.key));
  const exported = Object.fromEntries(
    fields.flatMap((field) => {
      const value = values.get(field.key);
      // A cell gives text back without spaces at the ends of its lines.
      return value === undefined ? [] : [[field.key, isTable(field) ? value : cellText(value).text]];
    }),
  );
  addMark(workbook, { ...mark, exported }, fields);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function addFigures(
  workbook: Workbook,
  fields: readonly ReportField[],
  values: ReadonlyMap<string, string>,
  last: ReadonlyMap<string, string>,
): Promise<void> {
  const sheet = writeRows(
    workbook,
    FIGURE_SHEET,
    fields.map((field) => ({
      field: field.key,
      name: field.indicator?.name ?? '',
      place: placeWords(field),
      measure: field.side ? '' : (field.indicator?.measure ?? ''),
      guidance: field.indicator?.guidance ?? '',
    })),
  );
  fields.forEach((field, index) => {
    const cell = sheet.getCell(index + 2, FIGURE_VALUE);
    cell.protection = OPEN;
    setValue(cell, field, values.get(field.key));
    validate(cell, field);
    const before = last.get(field.key);
    if (before !== undefined) setValue(sheet.getCell(index + 2, FIGURE_VALUE + 1), field, before);
  });
  await lock(sheet, FIGURE_VALUE);
}

async function addNarratives(
  workbook: Workbook,
  fields: readonly ReportField[],
  values: ReadonlyMap<string, string>,
): Promise<void> {
  const sheet = writeRows(
    workbook,
    NARRATIVE_SHEET,
    fields.map(({ key, section }) => ({
      field: key,
      name: `${section.code}. ${section.title}`,
      guidance: section.guidance,
      value: values.get(key) ?? '',
    })),
  );
  fields.forEach((_, index) => (sheet.getCell(index + 2, NARRATIVE_VALUE).protection = OPEN));
  await lock(sheet, NARRATIVE_VALUE);
}

async function addTable(
  workbook: Workbook,
  { code, columns = [] }: TemplateIndicator,
  value: string | undefined,
): Promise<void> {
  const sheet = workbook.addWorksheet(code, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title }) => ({
    header: title,
    width: Math.max(18, Math.min(50, title.length + 6)),
  }));
  headingStyle(sheet);
  const rows = tableRows(value);
  for (let line = 0; line < Math.max(TABLE_LINES, rows.length + 20); line += 1) {
    columns.forEach((column, at) => {
      const cell = sheet.getCell(line + 2, at + 1);
      cell.protection = OPEN;
      cell.numFmt = column.type === 'number' ? numberFormat(column.places ?? 0) : '@';
      const text = rows[line]?.[at];
      if (text) cell.value = column.type === 'number' ? sheetNumber(text) : text;
    });
  }
  await lock(sheet, 0);
}

function addMark(workbook: Workbook, mark: FormMark, fields: readonly ReportField[]): void {
  const sheet = workbook.addWorksheet(MARK_SHEET);
  sheet.state = 'veryHidden';
  const text = [MARK, mark.reportId, mark.unitId, mark.templateVersionId, sealOf(mark)];
  text.forEach((value, index) => (sheet.getCell(1, index + 1).value = value));
  fields
    .filter(({ key }) => key in mark.exported)
    .forEach(({ key }, index) => {
      sheet.getCell(index + 2, 1).value = key;
      sheet.getCell(index + 2, 2).value = mark.exported[key];
    });
}

function setValue(cell: Cell, field: ReportField, value: string | undefined): void {
  cell.numFmt = isNumeric(field) ? numberFormat(field.indicator?.places ?? 0) : '@';
  if (value !== undefined) cell.value = isNumeric(field) ? sheetNumber(value) : value;
}

/** A number Excel keeps to the last digit, else its text: 15 digits are all it has. */
function sheetNumber(canonical: string): number | string {
  const digits = canonical.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= 15 ? Number(canonical) : canonical.replace('.', ',');
}

function numberFormat(places: number): string {
  return places ? `#,##0.${'#'.repeat(places)}` : '#,##0';
}

function validate(cell: Cell, { indicator }: ReportField): void {
  if (!indicator) return;
  const { type, options = [], places = 0, mayBeNegative } = indicator;
  const said = { allowBlank: true, showErrorMessage: true, errorTitle: 'Không hợp lệ' };
  const list = `"${options.join(',')}"`;
  if (type === 'choice' && list.length <= 255 && !options.some((option) => /[",]/.test(option)))
    cell.dataValidation = { ...said, type: 'list', formulae: [list], error: `Chọn: ${options.join('; ')}` };
  if (type === 'number' || type === 'ratio')
    cell.dataValidation = {
      ...said,
      type: places ? 'decimal' : 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [mayBeNegative ? -999999999999999 : 0],
      error: places ? 'Chỉ nhập số.' : 'Chỉ nhập số nguyên.',
    };
}

async function lock(sheet: Worksheet, openColumn: number): Promise<void> {
  if (openColumn)
    sheet.eachRow((row, number) => {
      if (number > 1)
        row.eachCell((cell, column) => {
          if (column !== openColumn) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: LOCKED };
        });
    });
  await sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true });
}
