import type { Workbook } from 'exceljs';
import { ROLE_LABELS } from '../access/roles';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../units/unit-labels';
import { NO, YES } from './person-rows';
import { GROUP_SHEET, GUIDE_SHEET, PERSON_SHEET, UNIT_SHEET } from './sheets';
import type { SheetLayout } from './sheets';
import type { RowCells } from './workbook.types';

/** Excel's number format for text: what is typed over such a cell stays text, whatever sign it begins with. */
const TEXT_FORMAT = '@';

const GUIDE = [
  'Mỗi dòng là một đơn vị, một nhóm hoặc một người dùng. Không đổi tên trang tính và tiêu đề cột.',
  'Mã đơn vị, mã nhóm và tài khoản là khóa: dòng có khóa đã biết sẽ cập nhật, khóa mới sẽ thêm mới.',
  'Dòng không còn trong tệp được giữ nguyên, không bị xóa.',
  'Ô có nhiều giá trị: mỗi giá trị một dòng (Alt+Enter).',
  'Ngày viết dạng ngày/tháng/năm. Tên cũ có thời hạn viết: Sở X (từ 01/01/2020 đến 28/02/2025).',
  'Nhóm: điền loại và cấp đơn vị, hoặc kê mã từng đơn vị thành viên.',
];

/** The catalogue as a workbook. Every cell is text, so nothing a cell says is ever computed. */
export async function writeWorkbook(content: {
  units: readonly RowCells[];
  groups: readonly RowCells[];
  people: readonly RowCells[];
}): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  addSheet(workbook, UNIT_SHEET, content.units);
  addSheet(workbook, GROUP_SHEET, content.groups);
  addSheet(workbook, PERSON_SHEET, content.people);
  addGuide(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, layout: SheetLayout, rows: readonly RowCells[]): void {
  const sheet = workbook.addWorksheet(layout.name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  sheet.columns = layout.columns.map(({ key, heading, width }) => ({
    key,
    header: heading,
    width,
    style: { numFmt: TEXT_FORMAT, alignment: { vertical: 'top', wrapText: true } },
  }));
  for (const row of rows) sheet.addRow(layout.columns.map(({ key }) => row[key] ?? ''));
  const heading = sheet.getRow(1);
  heading.font = { bold: true };
  heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EEF8' } };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: layout.columns.length } };
}

function addGuide(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET);
  sheet.columns = [{ width: 34 }, { width: 90 }];
  for (const line of GUIDE) sheet.addRow([line]);
  const lists: [string, readonly string[]][] = [
    ['Loại', Object.values(UNIT_KIND_LABELS)],
    ['Cấp', Object.values(UNIT_LEVEL_LABELS)],
    ['Vai trò', Object.values(ROLE_LABELS)],
    ['Hoạt động', [YES, NO]],
  ];
  sheet.addRow([]);
  for (const [title, values] of lists) {
    const row = sheet.addRow([title, values.join('; ')]);
    row.getCell(1).font = { bold: true };
    row.alignment = { vertical: 'top', wrapText: true };
  }
}
