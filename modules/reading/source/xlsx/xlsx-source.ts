import type { ReadingWarning } from '../../types';
import type { Archive } from '../archive/archive';
import type { Draft } from '../draft';
import { broken } from '../failures';
import type { SourceLimits } from '../limits';
import { readGrid } from './sheet-grid';
import { sheetBlocks } from './sheet-blocks';
import { guardWorkbook } from './workbook-guard';

/** Parts of a worksheet that say nothing about its text; some of them the library expands cell by cell. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];

/** Reads every visible worksheet of a .xlsx as titles and a table. */
export async function readXlsx(
  bytes: Uint8Array,
  archive: Archive,
  limits: SourceLimits,
): Promise<{ drafts: Draft[]; warnings: ReadingWarning[] }> {
  await guardWorkbook(archive, limits);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await workbook.xlsx.load(buffer, { ignoreNodes: IGNORED });
  } catch (cause) {
    throw broken(cause);
  }
  const shown = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  const hidden = workbook.worksheets.filter((sheet) => sheet.state !== 'visible').map((sheet) => sheet.name);
  return {
    drafts: shown.flatMap((sheet) => sheetBlocks(sheet.name, readGrid(sheet))),
    warnings: hidden.length
      ? [
          {
            code: 'sheets-hidden',
            message: `Không đọc các trang tính đang ẩn: ${hidden.join(', ')}.`,
            at: null,
          },
        ]
      : [],
  };
}
