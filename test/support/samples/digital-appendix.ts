import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';

const HEADING = [
  'STT',
  'Tên nhiệm vụ',
  'Đơn vị thực hiện',
  'Đơn vị phối hợp',
  'Thời gian thực hiện',
  'Sản phẩm đầu ra',
];
const WIDTHS = [6, 60, 34, 38, 24, 28];

/** An appendix that comes alone, as a workbook; wording and figures are ours. */
const ROWS: (string | string[])[] = [
  'I. HẠ TẦNG VÀ DỮ LIỆU',
  [
    '1',
    'Khảo sát điểm lõm sóng di động tại các thôn, bản',
    'Sở Khoa học và Công nghệ',
    'UBND các xã, phường',
    'Quý III/2026',
    'Báo cáo khảo sát',
  ],
  [
    '2',
    'Hoàn thành số hóa sổ hộ tịch còn lại ở cấp xã',
    'Sở Tư pháp',
    'UBND các xã, phường',
    'Trước ngày 31/12/2026',
    'Dữ liệu hộ tịch',
  ],
  [
    '3',
    'Nâng cấp đường truyền số liệu chuyên dùng tại trung tâm phục vụ hành chính công',
    'Văn phòng UBND tỉnh',
    'Sở Khoa học và Công nghệ; Sở Tài chính',
    'Tháng 9/2026',
    'Đường truyền hoạt động',
  ],
  'II. KỸ NĂNG SỐ',
  [
    '4',
    'Tập huấn kỹ năng số cho công chức cấp xã',
    'Sở Nội vụ',
    'Sở Khoa học và Công nghệ',
    'Trước ngày 30/10/2026',
    'Lớp tập huấn',
  ],
  [
    '5',
    'Duy trì hoạt động của tổ công nghệ số cộng đồng',
    'UBND các xã, phường',
    'Tỉnh Đoàn; Hội Liên hiệp Phụ nữ tỉnh',
    'Thường xuyên',
    '',
  ],
  [
    '6',
    'Hướng dẫn học sinh sử dụng mạng an toàn',
    'Sở Giáo dục và Đào tạo',
    'Công an tỉnh',
    'Hằng quý',
    'Buổi ngoại khóa',
  ],
  'III. BÁO CÁO',
  [
    '7',
    'Tổng hợp kết quả thực hiện, báo cáo UBND tỉnh',
    'Sở Khoa học và Công nghệ',
    'Các cơ quan, đơn vị liên quan',
    'Trước ngày 10/12/2026',
    'Báo cáo',
  ],
];

export async function digitalAppendix(): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.created = workbook.modified = new Date('2026-01-01T00:00:00Z');
  const sheet = workbook.addWorksheet('Phụ lục', { pageSetup: { paperSize: 9, orientation: 'landscape' } });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  title(sheet, 'PHỤ LỤC');
  title(sheet, 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ CẤP XÃ NĂM 2026');
  title(
    sheet,
    '(Kèm theo Kế hoạch số 1398/KH-UBND ngày 27 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu)',
    true,
  );
  sheet.addRow([]);
  frame(sheet, HEADING, true);
  for (const row of ROWS) {
    if (typeof row !== 'string') frame(sheet, [Number(row[0]), ...row.slice(1)]);
    else {
      const [label, text] = row.split('. ');
      const { number } = frame(sheet, [label, text, null, null, null, null], true);
      sheet.mergeCells(number, 2, number, HEADING.length);
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function title(sheet: Worksheet, text: string, italic = false): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, HEADING.length);
  row.getCell(1).font = { name: 'Times New Roman', size: 14, bold: !italic, italic };
  row.getCell(1).alignment = { horizontal: 'center' };
}

function frame(sheet: Worksheet, values: (string | number | null)[], bold = false) {
  const row = sheet.addRow(values);
  const thin = { style: 'thin' as const };
  for (let column = 1; column <= HEADING.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = { name: 'Times New Roman', size: 12, bold };
    cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    cell.alignment = {
      wrapText: true,
      vertical: 'top',
      horizontal: bold || column === 1 ? 'center' : 'left',
    };
  }
  return row;
}
