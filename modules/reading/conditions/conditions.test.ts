import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { findConditions } from './index';

const PLAN = resolve(__dirname, '../../../../shared/data/plan-lai-chau-2026.txt');

/** "text | kind | issuer | about" per condition. */
function read(text: string): string[] {
  return findConditions(text).map((one) =>
    [one.text, one.documentKind, one.issuer, one.about].map((v) => v ?? '-').join(' | '),
  );
}

describe('findConditions', () => {
  const cases: [text: string, ...expected: string[]][] = [
    [
      'Tổ chức Tháng hành động năm 2026 (sau khi có văn bản hướng dẫn của Bộ Nội vụ).',
      'sau khi có văn bản hướng dẫn của Bộ Nội vụ | Văn bản hướng dẫn | Bộ Nội vụ | -',
    ],
    [
      'Xây dựng Kế hoạch giai đoạn 2026 - 2030 sau khi Đề án được Thủ tướng Chính phủ phê duyệt và có hướng dẫn của Bộ Y tế.',
      'sau khi Đề án được Thủ tướng Chính phủ phê duyệt | - | Thủ tướng Chính phủ | Đề án',
      'có hướng dẫn của Bộ Y tế | Hướng dẫn | Bộ Y tế | -',
    ],
    [
      'Sau khi Nghị quyết của HĐND Thành phố có hiệu lực thi hành',
      'Sau khi Nghị quyết của HĐND Thành phố có hiệu lực thi hành | Nghị quyết | HĐND Thành phố | -',
    ],
    [
      'khi Luật Phòng, chống ma túy (sửa đổi) có hiệu lực',
      'khi Luật Phòng, chống ma túy (sửa đổi) có hiệu lực | Luật | - | Phòng, chống ma túy (sửa đổi)',
    ],
    [
      'sau khi Chiến lược dữ liệu quốc gia được ban hành',
      'sau khi Chiến lược dữ liệu quốc gia được ban hành | - | - | Chiến lược dữ liệu quốc gia',
    ],
    [
      'Sau khi Nghị định quy định chi tiết Luật Dữ liệu ban hành.',
      'Sau khi Nghị định quy định chi tiết Luật Dữ liệu ban hành | Nghị định | - | quy định chi tiết Luật Dữ liệu',
    ],
    ['Sau khi có Quy chế của TW', 'Sau khi có Quy chế của TW | Quy chế | TW | -'],
    [
      'ngay sau khi Bộ Tài chính ban hành Thông tư',
      'ngay sau khi Bộ Tài chính ban hành Thông tư | Thông tư | Bộ Tài chính | -',
    ],
    [
      'Sau khi có hướng dẫn của Bộ Nội vụ, các đơn vị xây dựng kế hoạch',
      'Sau khi có hướng dẫn của Bộ Nội vụ | Hướng dẫn | Bộ Nội vụ | -',
    ],
    [
      'khi có hướng dẫn của Bộ Nội vụ và Bộ Tài chính',
      'khi có hướng dẫn của Bộ Nội vụ và Bộ Tài chính | Hướng dẫn | Bộ Nội vụ và Bộ Tài chính | -',
    ],
    [
      'sau khi có văn bản hướng dẫn về tổng kết phong trào thi đua của Bộ Nội vụ',
      'sau khi có văn bản hướng dẫn về tổng kết phong trào thi đua của Bộ Nội vụ | Văn bản hướng dẫn | Bộ Nội vụ | tổng kết phong trào thi đua',
    ],
    [
      'Thực hiện khi có Thông tư mới thay thế Thông tư số 92/2009/TT-BTC',
      'khi có Thông tư mới thay thế Thông tư số 92/2009/TT-BTC | Thông tư | - | Thông tư số 92/2009/TT-BTC',
    ],
    [
      'sau khi nhận được văn bản của Sở Nội vụ',
      'sau khi nhận được văn bản của Sở Nội vụ | - | Sở Nội vụ | -',
    ],
    [
      'Tổ chức thực hiện sau khi được cấp có thẩm quyền phê duyệt',
      'sau khi được cấp có thẩm quyền phê duyệt | - | - | -',
    ],
    ['sau khi hoàn thành'],
    ['kiện toàn Ban Vì sự tiến bộ (sau sáp nhập)'],
    ['sau khi nhận được hồ sơ hợp lệ'],
    ['khi có phát sinh; khi có yêu cầu; khi cần thiết'],
    ['trong khi chờ hướng dẫn mới của Trung ương'],
    ['trường hợp có sự thay đổi, điều chuyển công tác'],
    ['giảm mất cân bằng giới tính khi sinh'],
    ['ngay sau khi Kế hoạch này được ban hành'],
    ['kể từ khi Luật có hiệu lực'],
  ];
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(read(text), expected));

  test(
    'the plan: two tasks wait, for three documents in all',
    { skip: existsSync(PLAN) ? false : 'the shared documents are not on this machine' },
    () => {
      const paragraphs = readFileSync(PLAN, 'utf8').normalize('NFC').split('\n');
      const counts = paragraphs.map((paragraph) => findConditions(paragraph).length).filter(Boolean);
      assert.deepEqual(counts, [1, 2]);
    },
  );

  test('hostile texts take linear time', () => {
    for (const part of [
      'sau khi ',
      'khi có ',
      'khi được ',
      'khi Luật ',
      'Chủ tịch ',
      ' ',
      '(',
      'khi có văn bản hướng dẫn của Bộ Nội vụ và ',
    ]) {
      const text = part.repeat(Math.ceil(30_000 / part.length));
      assert.ok(
        findConditions(text).every((one) => one.text.length < text.length),
        part,
      );
    }
  });
});
