import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findDeadline } from './index';

describe('findDeadline', () => {
  const found: [sentence: string, text: string, to: string | null, rule?: string][] = [
    [
      'Các đơn vị báo cáo (theo Đề cương kèm Công văn số 28/BNV-TCBC ngày 27/3/2026 của Bộ Nội vụ) gửi về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 01/12/2026.',
      'trước ngày 01/12/2026',
      '2026-11-30',
    ],
    [
      'Các sở, ngành định kỳ trước ngày 01/6 và 15/11 hằng năm (hoặc đột xuất khi có yêu cầu) báo cáo kết quả về Sở Nội vụ',
      'định kỳ trước ngày 01/6 và 15/11 hằng năm',
      null,
      'FREQ=YEARLY;BYYEARDAY=-215,-48',
    ],
    [
      'Sở Y tế tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước 16 giờ thứ Sáu hằng tuần.',
      'trước 16 giờ thứ Sáu hằng tuần',
      null,
      'FREQ=WEEKLY;BYDAY=FR',
    ],
    [
      'Sở Nội vụ báo cáo chậm nhất vào ngày 15 tháng 11 năm 2026',
      'chậm nhất vào ngày 15 tháng 11 năm 2026',
      '2026-11-15',
    ],
    [
      'Xây dựng kế hoạch năm 2026 của đơn vị, gửi Sở Nội vụ trước ngày 15/3/2026 để tổng hợp',
      'trước ngày 15/3/2026',
      '2026-03-14',
    ],
    [
      'hoàn thành trong tháng 12 năm\n2026, triển khai thực hiện trong năm 2027',
      'trong tháng 12 năm\n2026',
      '2026-12-31',
    ],
    ['công bố kết quả trong năm 2026.', 'trong năm 2026', '2026-12-31'],
    [
      'Tổ chức Tháng hành động (từ ngày 15/11 đến ngày 15/12) tại cơ sở',
      'từ ngày 15/11 đến ngày 15/12',
      '2026-12-15',
    ],
    [
      'Định kỳ 6 tháng, hằng năm báo cáo kết quả về Sở Nội vụ',
      'Định kỳ 6 tháng, hằng năm',
      null,
      'FREQ=MONTHLY;INTERVAL=6',
    ],
    ['Hằng quý, Sở Tài chính tổng hợp báo cáo', 'Hằng quý', null, 'FREQ=MONTHLY;INTERVAL=3'],
    [
      'thực hiện báo cáo định kỳ hằng tháng (trước ngày 20)',
      'định kỳ hằng tháng (trước ngày 20)',
      null,
      'FREQ=MONTHLY;BYMONTHDAY=19',
    ],
    ['- Thời gian thực hiện: Quý II/2026.', 'Quý II/2026', '2026-06-30'],
    ['Thời gian thực hiện sau khi Chiến lược được ban hành.', 'sau khi Chiến lược được ban hành', null],
    [
      'trong thời hạn 10 ngày làm việc kể từ ngày nhận được Kế hoạch này, các đơn vị báo cáo',
      'trong thời hạn 10 ngày làm việc kể từ ngày nhận được Kế hoạch này',
      null,
    ],
  ];
  for (const [sentence, text, to, rule = null] of found) {
    test(sentence, () => {
      const result = findDeadline(sentence, { year: 2026 });
      assert.ok(result);
      assert.deepEqual([result.deadline.text, result.deadline.to, result.deadline.rule], [text, to, rule]);
      assert.equal(sentence.slice(result.start, result.end), text);
    });
  }

  const none = [
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh, triển khai Chương trình giai đoạn 2026-2030, định hướng đến năm 2035',
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện công tác bình đẳng giới năm 2026 như sau:',
    'Chủ tịch Ủy ban nhân dân Thành phố đã chỉ đạo các cơ quan hoàn thành việc cập nhật trước ngày 30 tháng 10 năm 2025.',
    'Kinh phí từ dự toán ngân sách hằng năm của các cơ quan',
    'Đối với hồ sơ tiếp nhận trước ngày 01/7/2025 thì tiếp tục giải quyết',
    'Hội nghị được tổ chức ngày 15/10/2025 tại Hà Nội',
    'Phấn đấu đến năm 2030 đạt 60% dân số',
    'a) Đến hết năm 2025: Có ≥ 30% doanh nghiệp ứng dụng công nghệ số.',
    'Quyết định này có hiệu lực thi hành kể từ ngày 08 tháng 12 năm 2025',
    'các chương trình, kế hoạch của các sở, ban, ngành, địa phương hằng năm, giai đoạn cho phù hợp',
  ];
  for (const sentence of none) {
    test(`none: ${sentence}`, () => assert.equal(findDeadline(sentence, { year: 2026 }), null));
  }

  test('hostile texts take linear time', () => {
    for (const part of [
      'trước ',
      'hằng năm ',
      'báo cáo ',
      'bộ a đã ',
      'trước ngày 15/11 ',
      ' ',
      '\n',
      '(',
      'trong vòng 15 ngày ',
    ]) {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      assert.ok((findDeadline(text, { year: 2026 })?.end ?? 0) <= text.length);
    }
  });
});

test('a body or people in front of the date are no case to tell apart', () => {
  for (const [sentence, to] of [
    ['Các đơn vị báo cáo UBND tỉnh trước ngày 15/10/2026.', '2026-10-14'],
    ['Gửi kết quả về Sở Xây dựng trước ngày 20/11/2026 để tổng hợp.', '2026-11-19'],
    ['Tổ chức tập huấn cho học sinh trước ngày 05/9/2026.', '2026-09-04'],
  ]) {
    assert.equal(findDeadline(sentence, { year: 2026 })?.deadline.to, to, sentence);
  }
  for (const sentence of [
    'Rà soát hồ sơ tiếp nhận trước ngày 01/7/2026 để chuyển trả.',
    'Lập danh sách người sinh trước ngày 01/01/1966.',
    'Tính trước ngày 01/7/2026, toàn tỉnh có 38 xã, phường.',
  ]) {
    assert.equal(findDeadline(sentence, { year: 2026 }), null, sentence);
  }
});
