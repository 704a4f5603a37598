import type { Row, Workbook, Worksheet } from 'exceljs';
import { nameKey } from '../../../config/catalogues/catalogue';
import { InvalidInput } from '../../foundation';
import { cellText } from './cell-text';
import { openWorkbook } from './open-workbook';
import { GROUP_SHEET, PERSON_SHEET, UNIT_SHEET } from './sheets';
import type { SheetLayout } from './sheets';
import type { RowError, SheetRow, WorkbookContent } from './workbook.types';

/**
 * Reads the sheets of an uploaded workbook.
 *
 * @throws InvalidInput for what is no workbook, is too large or means harm
 */
export async function readWorkbook(bytes: Buffer): Promise<{ content: WorkbookContent; errors: RowError[] }> {
  const workbook = await openWorkbook(bytes);
  const errors: RowError[] = [];
  const content: WorkbookContent = {
    units: rowsOf(workbook, UNIT_SHEET, errors),
    groups: rowsOf(workbook, GROUP_SHEET, errors),
    people: rowsOf(workbook, PERSON_SHEET, errors),
  };
  if (!content.units && !content.groups && !content.people && !errors.length) {
    const names = [UNIT_SHEET, GROUP_SHEET, PERSON_SHEET].map((sheet) => `"${sheet.name}"`).join(', ');
    throw new InvalidInput('sheets-missing', `Tệp không có trang tính nào trong số ${names}.`, {
      field: 'file',
    });
  }
  return { content, errors };
}

function rowsOf(workbook: Workbook, layout: SheetLayout, errors: RowError[]): SheetRow[] | null {
  const sheet = workbook.worksheets.find((candidate) => nameKey(candidate.name) === nameKey(layout.name));
  if (!sheet) return null;
  const columns = columnsOf(sheet.getRow(1), layout);
  const missing = layout.columns.filter((column) => !columns.has(column.key));
  for (const { heading } of missing)
    errors.push({
      sheet: layout.name,
      row: 1,
      column: heading,
      code: 'column-missing',
      message: `Trang "${layout.name}" thiếu cột "${heading}".`,
    });
  return missing.length ? null : dataRows(sheet, layout, columns, errors);
}

/** Column numbers by key. Columns may stand in any order; unknown ones are passed over. */
function columnsOf(headings: Row, layout: SheetLayout): Map<string, number> {
  const found = new Map<string, number>();
  headings.eachCell((cell, number) => {
    const key = nameKey(cellText(cell.value).text);
    const column = layout.columns.find((candidate) => nameKey(candidate.heading) === key);
    if (column && !found.has(column.key)) found.set(column.key, number);
  });
  return found;
}

function dataRows(
  sheet: Worksheet,
  layout: SheetLayout,
  columns: ReadonlyMap<string, number>,
  errors: RowError[],
): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells: Record<string, string> = {};
    for (const { key, heading } of layout.columns) {
      const { text, formula } = cellText(row.getCell(columns.get(key) as number).value);
      cells[key] = text;
      if (formula)
        errors.push({
          sheet: layout.name,
          row: number,
          column: heading,
          code: 'formula-refused',
          message: 'Ô chứa công thức. Hãy dán lại dưới dạng giá trị.',
        });
    }
    if (Object.values(cells).some(Boolean)) rows.push({ row: number, cells });
  });
  return rows;
}
