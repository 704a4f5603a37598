import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraph } from './draft';
import { glueBetween, mendParagraphs } from './mend-paragraphs';

const glue = (before: string, after: string) => glueBetween(paragraph(before), paragraph(after));

describe('two paragraphs are one', () => {
  const joined: [string, string, string][] = [
    ['các câu', 'lạc bộ hỗ trợ phụ nữ', ' '],
    ['- Phát triển hạ tầng hiện đại;', 'hạ tầng điện toán đám mây', ' '],
    ['trên mạng xã hội (Facebook, Youtube...)...', 'để lan tỏa', ' '],
    ['giai đoạn 2026-', '2030; thực hiện', ''],
    ['tích hợp dữ liệu (2025 -', '2030).', ' '],
    ['giai đoạn 2021', '- 2025”;', ' '],
    ['sinh ra sống vào năm', '2025.', ' '],
    ['Số:', '2820/QĐ-UBND', ' '],
    ['Căn cứ Nghị quyết số', '66.2/2025/NQ-CP ngày 28 tháng 8', ' '],
    ['(Kèm theo Kế hoạch số:', '/KH-UBND ngày / /2025', ' '],
    ['3.', 'Công an Thành phố, Bộ Tư lệnh', ' '],
    ['Điều 3.', 'Giao Giám đốc Công an tỉnh', ' '],
    ['chủ trì, phối hợp với', 'Sở Nội vụ', ' '],
    ['Kính gửi: Sở Nội vụ,', 'Sở Tài chính', ' '],
    ['Thực hiện công tác gia đình', 'trên địa bàn tỉnh năm 2026', ' '],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM', ' '],
    ['phát triển mạng (đạt', '500.000 thuê bao)', ' '],
  ];
  for (const [before, after, between] of joined) {
    it(`${before} | ${after}`, () => assert.equal(glue(before, after), between));
  }
});

describe('two paragraphs stay two', () => {
  const apart: [string, string][] = [
    ['KẾ HOẠCH', 'thực hiện công tác'],
    ['Nội dung gồm:', 'xây dựng kế hoạch;'],
    ['xây dựng kế hoạch;', 'tổ chức thực hiện;'],
    ['Thực hiện trong năm', '2. Yêu cầu'],
    ['các nội dung sau', 'a) Rà soát văn bản'],
    ['các nội dung sau', 'đ) Rà soát văn bản'],
    ['Lai Châu, ngày tháng năm', 'KẾ HOẠCH'],
    ['Số: 12/UBND-VX', 'V/v báo cáo kết quả'],
    ['Số: /KH-UBND', 'Lai Châu, ngày tháng 4 năm 2026'],
    ['- Bộ Nội vụ', '- Lưu: VT'],
    ['--------', 'độc lập'],
    ['đã hoàn thành.', 'tiếp tục'],
    ['3.', '3.1. Rà soát'],
    ['Sở Nội vụ', 'Sở Tài chính'],
    ['Căn cứ Luật Đất đai,', 'Căn cứ Luật Nhà ở,'],
  ];
  for (const [before, after] of apart) {
    it(`${before} | ${after}`, () => assert.equal(glue(before, after), null));
  }

  it('when the second has an automatic number', () => {
    assert.equal(glueBetween(paragraph('các câu'), { ...paragraph('lạc bộ'), label: '1.' }), null);
  });
});

it('mends more than two pieces and stops at tables', () => {
  const table = { type: 'table' as const, columns: 1, rows: [] };
  const mended = mendParagraphs([
    paragraph('xây'),
    paragraph('dựng'),
    paragraph('kế hoạch'),
    table,
    paragraph('mới'),
  ]);
  assert.deepEqual(mended, [paragraph('xây dựng kế hoạch'), table, paragraph('mới')]);
});
