import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labelOf, parseLabel } from './label';

const cases: [string, string, string, string][] = [
  ['I. MỤC ĐÍCH, YÊU CẦU', 'roman', 'I', 'MỤC ĐÍCH, YÊU CẦU'],
  ['IV/ TỔ CHỨC THỰC HIỆN', 'roman', 'IV', 'TỔ CHỨC THỰC HIỆN'],
  ['III.1.1. Hạ tầng số', 'roman', 'III.1.1', 'Hạ tầng số'],
  ['A. Nhiệm vụ chung', 'upper', 'A', 'Nhiệm vụ chung'],
  ['C. Kinh phí', 'upper', 'C', 'Kinh phí'],
  ['1. Mục đích', 'number', '1', 'Mục đích'],
  ['02. Rà soát văn bản', 'number', '02', 'Rà soát văn bản'],
  ['3) Kiểm tra', 'number', '3', 'Kiểm tra'],
  ['4.1. Chương trình Truyền thông', 'number', '4.1', 'Chương trình Truyền thông'],
  ['2- Đảng ủy xã', 'number', '2', 'Đảng ủy xã'],
  ['2.1- Quán triệt', 'number', '2.1', 'Quán triệt'],
  ['2.3 Tập huấn', 'number', '2.3', 'Tập huấn'],
  ['a) Xây dựng kế hoạch', 'letter', 'a', 'Xây dựng kế hoạch'],
  ['đ) Khen thưởng', 'letter', 'đ', 'Khen thưởng'],
  ['(1) Luật Quản lý thuế', 'paren', '1', 'Luật Quản lý thuế'],
  ['- Cơ quan chủ trì: Sở Nội vụ', 'dash', '-', 'Cơ quan chủ trì: Sở Nội vụ'],
  ['–Rà soát', 'dash', '-', 'Rà soát'],
  ['+ Tổ chức hội nghị', 'plus', '+', 'Tổ chức hội nghị'],
  ['Điều 3. Giao Sở Nội vụ', 'article', '3', 'Giao Sở Nội vụ'],
  ['Phần thứ nhất', 'part', 'thứ nhất', ''],
  ['PHẦN II: NHIỆM VỤ', 'part', 'II', 'NHIỆM VỤ'],
  ['Chương II QUY ĐỊNH CỤ THỂ', 'chapter', 'II', 'QUY ĐỊNH CỤ THỂ'],
];

describe('labels of items and headings', () => {
  for (const [line, kind, value, rest] of cases) {
    it(`"${line}"`, () => {
      const label = parseLabel(line);
      assert.deepEqual(
        { kind: label?.kind, value: label?.value, rest: line.slice(label?.length ?? 0) },
        { kind, value, rest },
      );
    });
  }

  for (const line of [
    '2025.',
    '500.000 thuê bao',
    '30/11/2025 là hạn cuối',
    'Điều 59 Luật Ban hành văn bản',
    'Phần mềm quản lý văn bản',
    '2.000 hộ gia đình',
    'Sở Nội vụ chủ trì',
    'V/v báo cáo',
  ]) {
    it(`none in "${line}"`, () => assert.equal(parseLabel(line), null));
  }

  it('a label that stands only in the list settings covers no text', () => {
    assert.deepEqual(labelOf({ text: 'Mục đích', label: '1.' }), {
      kind: 'number',
      value: '1',
      series: 'number1',
      length: 0,
    });
  });
});
