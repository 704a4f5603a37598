import type { Row, Workbook, Worksheet } from 'exceljs';
import { nameKey } from '../../../config/catalogues/catalogue';
import { InvalidInput } from '../../foundation';
import { ReadingError } from '../../reading';
import { Archive } from '../../reading/source/archive/archive';
import { DEFAULT_LIMITS } from '../../reading/source/limits';
import { guardWorkbook } from '../../reading/source/xlsx/workbook-guard';
import { cellText } from './cell-text';
import { GROUP_SHEET, PERSON_SHEET, UNIT_SHEET } from './sheets';
import type { SheetLayout } from './sheets';
import type { RowError, SheetRow, WorkbookContent } from './workbook.types';

const MEBIBYTE = 1024 * 1024;

/** Largest file, bytes. A thousand units and five thousand people stay below one mebibyte. */
export const WORKBOOK_BYTES = 5 * MEBIBYTE;
const ROWS = 10_000;
const COLUMNS = 60;

const LIMITS = {
  ...DEFAULT_LIMITS,
  fileBytes: WORKBOOK_BYTES,
  archiveEntries: 200,
  archiveBytes: 48 * MEBIBYTE,
  partBytes: 16 * MEBIBYTE,
  worksheetBytes: 16 * MEBIBYTE,
};

/** Parts of a worksheet an import has no use for; some of them the library would unfold cell by cell. */
const IGNORED = [
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];

/** The library takes bounds its types do not tell of; above them it stops with "Max row count exceeded". */
const OPTIONS = { ignoreNodes: IGNORED, maxRows: ROWS, maxCols: COLUMNS };

/**
 * Reads the sheets of an uploaded workbook.
 *
 * @throws InvalidInput for what is no workbook, is too large or means harm
 */
export async function readWorkbook(bytes: Buffer): Promise<{ content: WorkbookContent; errors: RowError[] }> {
  const workbook = await load(bytes);
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

async function load(bytes: Buffer): Promise<Workbook> {
  try {
    if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw notWorkbook();
    const archive = await Archive.open(bytes, LIMITS);
    if (!archive.has('xl/workbook.xml')) throw notWorkbook();
    await guardWorkbook(archive, LIMITS);
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await workbook.xlsx.load(buffer, OPTIONS);
    return workbook;
  } catch (cause) {
    if (cause instanceof InvalidInput) throw cause;
    if (cause instanceof ReadingError)
      throw new InvalidInput(cause.code, cause.message, { field: 'file', cause });
    if (cause instanceof Error && /^Max (row|column) count/.test(cause.message))
      throw new InvalidInput(
        'workbook-too-large',
        `Mỗi trang tính chỉ được tối đa ${ROWS} dòng và ${COLUMNS} cột. Hãy xóa các dòng, cột thừa rồi thử lại.`,
        { field: 'file', cause },
      );
    throw new InvalidInput(
      'file-broken',
      'Tệp Excel bị hỏng hoặc không đúng cấu trúc. Hãy mở và lưu lại rồi thử lại.',
      {
        field: 'file',
        cause,
      },
    );
  }
}

function notWorkbook(): InvalidInput {
  return new InvalidInput('file-type-unknown', 'Chỉ nhận tệp Excel .xlsx theo mẫu xuất từ hệ thống.', {
    field: 'file',
  });
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
