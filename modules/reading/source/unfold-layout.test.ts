import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraph, table } from '../../../test/fixtures/documents/docx-markup';
import { docxPackage } from '../../../test/fixtures/documents/docx-package';
import { readDocument } from '../read';
import { loadSource } from './load-source';

const WIDTHS = { widths: [4500, 5000] };
const two = (...rows: [string, string][]): string =>
  table(
    rows.map((row) => row.map((content) => ({ content }))),
    WIDTHS,
  );

describe('a head in two tables', () => {
  const motto = two([paragraph('SỞ Y TẾ'), paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]);
  const below = (left: string) => two([left, paragraph('Lai Châu, ngày 20 tháng 4 năm 2026')]);

  it('is a head all the same: number, date and subject of a letter', async () => {
    const numbered = below(paragraph('Số: 402/SYT-NVY') + paragraph('V/v kiểm tra điểm nguy cơ'));
    const body = motto + numbered + paragraph('Kính gửi: Sở Nội vụ') + paragraph('Sở Y tế báo cáo như sau.');
    const { header } = readDocument(await loadSource(await docxPackage({ body })));
    assert.deepEqual(
      [header.symbol, header.date, header.issuer, header.subject],
      ['402/SYT-NVY', '2026-04-20', 'Sở Y tế', 'V/v kiểm tra điểm nguy cơ'],
    );
  });

  it('a table that lists numbers and dates stays a table', async () => {
    const rows: [string, string][] = [
      [paragraph('Số: 1'), paragraph('Họp, ngày 20 tháng 4 năm 2026')],
      [paragraph('Số: 2'), paragraph('Họp, ngày 21 tháng 4 năm 2026')],
      [paragraph('Số: 3'), paragraph('Họp, ngày 22 tháng 4 năm 2026')],
    ];
    const { blocks } = await loadSource(await docxPackage({ body: paragraph('Lịch họp') + two(...rows) }));
    assert.ok(blocks.some(({ type }) => type === 'table'));
  });
});
