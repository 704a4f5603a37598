import type { Writable } from 'node:stream';
import type { Column } from './board-columns';

/** Excel's number format for text: nothing in such a cell is ever computed. */
const TEXT_FORMAT = '@';
/** Most characters a cell holds. */
const CELL = 32_000;

/** Writes a table as a workbook with one sheet, row by row as they come. */
export async function writeSheet<Row>(
  out: Writable,
  titles: readonly string[],
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): Promise<void> {
  const { stream } = (await import('exceljs')).default;
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Bảng', {
    views: [{ state: 'frozen', ySplit: titles.length + 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ width }) => ({
    width,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }));
  titles.forEach((title, index) => {
    const row = sheet.addRow([title]);
    row.font = { bold: index === 0, size: index === 0 ? 14 : 12 };
    sheet.mergeCells(index + 1, 1, index + 1, columns.length);
  });
  sheet.addRow([]);
  const heading = sheet.addRow(columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  for await (const row of rows) {
    const line = sheet.addRow(columns.map((column) => cellOf(column.value(row))));
    line.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = TEXT_FORMAT;
    });
    line.commit();
  }
  sheet.commit();
  await workbook.commit();
}

function cellOf(value: string | number | null): string | number | null {
  return typeof value === 'string' ? value.slice(0, CELL) : value;
}
