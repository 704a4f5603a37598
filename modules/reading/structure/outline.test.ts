import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceFromText } from '../source/plain/plain-source';
import { capitalsEnd, isCapitals } from './capitals';
import { elementsOf } from './line';
import { outlineOf, type OutlineNode } from './outline';
import { passagesOf } from './passage';

function tree(text: string): string[] {
  const { roots } = outlineOf(passagesOf(elementsOf(sourceFromText(text))));
  const lines: string[] = [];
  const visit = (node: OutlineNode, depth: number) => {
    lines.push(`${'  '.repeat(depth)}${node.passage.label?.value ?? '·'} ${node.passage.text}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const root of roots) visit(root, 0);
  return lines;
}

describe('the outline of a document', () => {
  it('puts headings together that a line end broke behind a comma', () => {
    assert.deepEqual(tree('I. MỤC TIÊU,\nPHẠM VI\n1. Mục tiêu\nII. NỘI DUNG\n1. Khảo sát'), [
      'I MỤC TIÊU, PHẠM VI',
      '  1 Mục tiêu',
      'II NỘI DUNG',
      '  1 Khảo sát',
    ]);
  });

  it('never puts a Roman heading under a numbered item', () => {
    assert.deepEqual(tree('MỤC TIÊU CHUNG\n1. Mục tiêu\nII. NỘI DUNG\n1. Khảo sát'), [
      '· MỤC TIÊU CHUNG',
      '  1 Mục tiêu',
      '  II NỘI DUNG',
      '    1 Khảo sát',
    ]);
  });

  it('takes depth from the order in which series of marks open', () => {
    assert.deepEqual(
      tree(
        [
          'I. MỤC ĐÍCH, YÊU CẦU',
          '1. Mục đích',
          '- Nâng cao nhận thức.',
          '2. Yêu cầu',
          '- Thiết thực.',
          'II. NỘI DUNG THỰC HIỆN',
          '1. Truyền thông',
          '1.1. Báo chí',
          'a) Chuyên mục trên báo in.',
          '- Mỗi tháng một số.',
          '+ Có ảnh minh họa.',
          'b) Chuyên mục phát thanh.',
          '1.2. Mạng xã hội',
          '2. Tập huấn',
          'Mở lớp cho cán bộ xã.',
        ].join('\n'),
      ),
      [
        'I MỤC ĐÍCH, YÊU CẦU',
        '  1 Mục đích',
        '    - Nâng cao nhận thức.',
        '  2 Yêu cầu',
        '    - Thiết thực.',
        'II NỘI DUNG THỰC HIỆN',
        '  1 Truyền thông',
        '    1.1 Báo chí',
        '      a Chuyên mục trên báo in.',
        '        - Mỗi tháng một số.',
        '          + Có ảnh minh họa.',
        '      b Chuyên mục phát thanh.',
        '    1.2 Mạng xã hội',
        '  2 Tập huấn',
        '    · Mở lớp cho cán bộ xã.',
      ],
    );
  });

  it('puts a torn heading together and cuts one that swallowed its first sentence', () => {
    assert.deepEqual(
      tree(
        [
          'I. KẾT QUẢ ĐẠT ĐƯỢC Các cơ quan đã hoàn thành kế hoạch năm trước.',
          'II. NHIỆM VỤ VÀ',
          'GIẢI PHÁP',
          'PHẦN II',
          'TỔ CHỨC THỰC HIỆN',
          '3. Đề nghị Hội Liên hiệp Phụ nữ tỉnh, Hội Nông dân tỉnh, Liên đoàn Lao động',
          'Tỉnh và các tổ chức thành viên',
          '- Tuyên truyền đến hội viên.',
        ].join('\n'),
      ),
      [
        'I KẾT QUẢ ĐẠT ĐƯỢC',
        '  · Các cơ quan đã hoàn thành kế hoạch năm trước.',
        'II NHIỆM VỤ VÀ GIẢI PHÁP',
        'II TỔ CHỨC THỰC HIỆN',
        '  3 Đề nghị Hội Liên hiệp Phụ nữ tỉnh, Hội Nông dân tỉnh, Liên đoàn Lao động Tỉnh và các tổ chức thành viên',
        '    - Tuyên truyền đến hội viên.',
      ],
    );
  });

  it('knows capitals although symbols keep their small letters', () => {
    assert.ok(isCapitals('PHÁT TRIỂN HẠ TẦNG 5G, IoT TRONG CÁC KHU CÔNG NGHIỆP'));
    assert.ok(!isCapitals('Sở Khoa học và Công nghệ'));
    const line = 'KẾ HOẠCH THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTg CỦA THỦ TƯỚNG Căn cứ Luật Thanh niên';
    assert.equal(line.slice(capitalsEnd(line)), 'Căn cứ Luật Thanh niên');
  });
});
