import type { Workbook, Worksheet } from 'exceljs';
import { nameKey } from '../../../config/catalogues/catalogue';
import { InvalidInput } from '../../foundation';
import type { ErrorDetail } from '../../foundation';
import { cellText } from '../../organization';

/** A column: the property it carries, its heading, its width in characters. */
export interface Column {
  key: string;
  heading: string;
  width: number;
}

export interface Sheet {
  name: string;
  columns: readonly Column[];
}

/** Texts of a row by column key. `row` counts as Excel does. */
export interface Row {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** `B3` of a column (from 1) and a row. */
export function address(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A fault at its cell: the field says sheet and cell, `Chỉ tiêu!B3`. */
export function cellFault(sheet: string, cell: string, code: string, message: string): ErrorDetail {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return { field: `${sheet}!${cell}`, row, code, message: `${sheet}, ô ${cell}: ${message}` };
}

/** @throws InvalidInput with one detail per fault; its message counts them */
export function refuseFaulty(faults: readonly ErrorDetail[]): void {
  if (!faults.length) return;
  throw new InvalidInput('workbook-faulty', `Tệp Excel có ${faults.length} lỗi, chưa ghi gì.`, {
    field: faults[0].field,
    details: [...faults],
  });
}

export function sheetNamed(workbook: Workbook, name: string): Worksheet | undefined {
  return workbook.worksheets.find((sheet) => nameKey(sheet.name) === nameKey(name));
}

/** The rows under a heading in row 1; formulas are refused. Columns are found by their heading. */
export function readRows(workbook: Workbook, layout: Sheet, faults: ErrorDetail[]): Row[] {
  const sheet = sheetNamed(workbook, layout.name);
  if (!sheet) {
    faults.push({
      code: 'sheet-missing',
      message: `Tệp thiếu trang tính "${layout.name}".`,
      field: layout.name,
    });
    return [];
  }
  const columns = columnsOf(sheet, layout);
  for (const { key, heading } of layout.columns)
    if (!columns.has(key))
      faults.push(cellFault(layout.name, 'A1', 'column-missing', `thiếu cột "${heading}".`));
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells: Record<string, string> = {};
    for (const [key, column] of columns) {
      const { text, formula } = cellText(row.getCell(column).value);
      if (formula)
        faults.push(
          cellFault(
            layout.name,
            address(column, number),
            'formula-refused',
            'ô chứa công thức, hãy dán dạng giá trị.',
          ),
        );
      cells[key] = text;
    }
    if (Object.values(cells).some(Boolean)) rows.push({ row: number, cells });
  });
  return rows;
}

/** Column numbers by key. */
export function columnsOf(sheet: Worksheet, layout: Sheet): Map<string, number> {
  const found = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, number) => {
    const heading = nameKey(cellText(cell.value).text);
    const column = layout.columns.find((one) => nameKey(one.heading) === heading);
    if (column && !found.has(column.key)) found.set(column.key, number);
  });
  return found;
}

/** A sheet with bold headings; every cell is text, so nothing it says is ever computed. */
export function writeRows(
  workbook: Workbook,
  layout: Sheet,
  rows: readonly Readonly<Record<string, string>>[],
): Worksheet {
  const sheet = workbook.addWorksheet(layout.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = layout.columns.map(({ key, heading, width }) => ({
    key,
    header: heading,
    width,
    style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  }));
  for (const row of rows) sheet.addRow(layout.columns.map(({ key }) => row[key] ?? ''));
  headingStyle(sheet);
  return sheet;
}

export function headingStyle(sheet: Worksheet): void {
  const heading = sheet.getRow(1);
  heading.font = { bold: true };
  heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EEF8' } };
}
