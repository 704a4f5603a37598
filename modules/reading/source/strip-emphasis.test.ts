import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripEmphasis } from './strip-emphasis';

describe('marks of emphasis', () => {
  const cases: [string, string][] = [
    [
      'doanh nghiệp *(DN)*, hợp tác xã *(HTX) *trên địa bàn',
      'doanh nghiệp (DN), hợp tác xã (HTX) trên địa bàn',
    ],
    ['(*Phụ lục kèm theo*).', '(Phụ lục kèm theo).'],
    ['* *Nơi nhận:', 'Nơi nhận:'],
    ['Số: 12/BNV *V/v đề xuất biên chế', 'Số: 12/BNV V/v đề xuất biên chế'],
    ['**KẾ HOẠCH**', 'KẾ HOẠCH'],
    ['Ghi chú (*): số liệu ước tính (*)', 'Ghi chú (*): số liệu ước tính (*)'],
    ['tỷ lệ 3 * 4', 'tỷ lệ 3 * 4'],
    ['không có gì', 'không có gì'],
  ];
  for (const [line, expected] of cases) {
    it(line, () => assert.equal(stripEmphasis(line), expected));
  }
});
