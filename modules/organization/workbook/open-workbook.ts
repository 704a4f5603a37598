import type { Workbook } from 'exceljs';
import { InvalidInput } from '../../foundation';
import { ReadingError } from '../../reading';
import { Archive } from '../../reading/source/archive/archive';
import { DEFAULT_LIMITS } from '../../reading/source/limits';
import { guardWorkbook } from '../../reading/source/xlsx/workbook-guard';

const MEBIBYTE = 1024 * 1024;

/** Largest workbook that is opened, bytes. */
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
 * Opens an uploaded workbook with care.
 *
 * @throws InvalidInput for what is no workbook, carries macros, is too large or means harm; nothing of it was kept
 */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  try {
    if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw notWorkbook();
    const archive = await Archive.open(bytes, LIMITS);
    if (!archive.has('xl/workbook.xml')) throw notWorkbook();
    if (archive.names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) throw macros();
    await guardWorkbook(archive, LIMITS);
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await workbook.xlsx.load(buffer, OPTIONS);
    return workbook;
  } catch (cause) {
    throw refusalOf(cause);
  }
}

function refusalOf(cause: unknown): InvalidInput {
  if (cause instanceof InvalidInput) return cause;
  if (cause instanceof ReadingError)
    return new InvalidInput(cause.code, cause.message, { field: 'file', cause });
  if (cause instanceof Error && /^Max (row|column) count/.test(cause.message))
    return new InvalidInput(
      'workbook-too-large',
      `Mỗi trang tính chỉ được tối đa ${ROWS} dòng và ${COLUMNS} cột. Hãy xóa các dòng, cột thừa rồi thử lại.`,
      { field: 'file', cause },
    );
  return new InvalidInput(
    'file-broken',
    'Tệp Excel bị hỏng hoặc không đúng cấu trúc. Hãy mở và lưu lại rồi thử lại.',
    { field: 'file', cause },
  );
}

function notWorkbook(): InvalidInput {
  return new InvalidInput('file-type-unknown', 'Chỉ nhận tệp Excel .xlsx theo mẫu xuất từ hệ thống.', {
    field: 'file',
  });
}

function macros(): InvalidInput {
  return new InvalidInput(
    'macro-refused',
    'Tệp Excel có macro nên không được nhận. Hãy lưu lại dưới dạng .xlsx rồi thử lại.',
    { field: 'file' },
  );
}
