import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rrulestr } from 'rrule';
import type { DeadlineKind } from '../types';
import { parseDeadline } from './index';

type Row = [
  text: string,
  kind: DeadlineKind,
  from?: string | null,
  to?: string | null,
  rule?: string | null,
  condition?: string | null,
];

/** Every form seen in published plans, with what it means for a plan of 2026. */
const SEEN: Row[] = [
  ['Trước ngày 30/11/2025', 'date', null, '2025-11-29'],
  ['18/10/2025', 'date', null, '2025-10-18'],
  ['31/12/2025', 'date', null, '2025-12-31'],
  ['Tháng 12/2025', 'month', '2025-12-01', '2025-12-31'],
  ['Tháng 02/2026', 'month', '2026-02-01', '2026-02-28'],
  ['Tháng 3/2026', 'month', '2026-03-01', '2026-03-31'],
  ['trước ngày 06 tháng 12 năm 2025', 'date', null, '2025-12-05'],
  ['chậm nhất ngày 10 tháng 12 năm 2025', 'date', null, '2025-12-10'],
  ['trong ngày 20 tháng 11 năm 2025', 'date', null, '2025-11-20'],
  ['hoàn thành trong tháng 11/2025', 'month', '2025-11-01', '2025-11-30'],
  ['xong trong tháng 12/2025', 'month', '2025-12-01', '2025-12-31'],
  ['Từ ngày 15/11/2025 đến ngày 15/12/2025', 'range', '2025-11-15', '2025-12-15'],
  [
    '12/2026 hoặc 1/2027 (tuỳ thời điểm tổ chức kỳ họp…)',
    'month',
    '2026-12-01',
    '2027-01-31',
    null,
    'tuỳ thời điểm tổ chức kỳ họp…',
  ],
  ['Quí IV-2025', 'quarter', '2025-10-01', '2025-12-31'],
  ['Quý IV/2025', 'quarter', '2025-10-01', '2025-12-31'],
  ['Quý I/2030', 'quarter', '2030-01-01', '2030-03-31'],
  ['Quý III Năm 2026', 'quarter', '2026-07-01', '2026-09-30'],
  ['Quý IV/2025- Quý II/2026', 'range', '2025-10-01', '2026-06-30'],
  ['Quý IV năm 2025 và các năm tiếp theo', 'range', '2025-10-01', null],
  ['trong quý I năm 2026', 'quarter', '2026-01-01', '2026-03-31'],
  ['2025', 'year', '2025-01-01', '2025-12-31'],
  ['2026', 'year', '2026-01-01', '2026-12-31'],
  ['Năm 2026', 'year', '2026-01-01', '2026-12-31'],
  ['2026-2027', 'range', '2026-01-01', '2027-12-31'],
  ['2026 - 2030', 'range', '2026-01-01', '2030-12-31'],
  ['Năm 2025-2030', 'range', '2025-01-01', '2030-12-31'],
  ['Năm 2025 - 2026', 'range', '2025-01-01', '2026-12-31'],
  ['Từ năm 2026 - 2030', 'range', '2026-01-01', '2030-12-31'],
  ['Năm 2026 và các năm tiếp theo', 'range', '2026-01-01', null],
  ['Giai đoạn 2026-2030 và những năm tiếp theo', 'range', '2026-01-01', null],
  ['Hoàn thành trong năm 2025', 'year', '2025-01-01', '2025-12-31'],
  ['Từ nay đến hết năm 2025', 'range', null, '2025-12-31'],
  ['hoàn thành trước năm 2027', 'year', null, '2026-12-31'],
  ['chậm nhất trong năm 2027', 'year', null, '2027-12-31'],
  ['đến hết năm 2026', 'year', null, '2026-12-31'],
  ['Bắt đầu triển khai từ năm 2026', 'range', '2026-01-01', null],
  ['Từ 01/7/2025', 'range', '2025-07-01', null],
  ['Thường xuyên', 'ongoing'],
  ['Thực hiện thường xuyên', 'ongoing'],
  ['Nhiệm vụ thường xuyên', 'ongoing'],
  ['Thường xuyên, hằng năm', 'recurring', null, null, 'FREQ=YEARLY'],
  ['Thường xuyên, theo yêu cầu nhiệm vụ', 'ongoing'],
  [
    'Thường xuyên, định kỳ hằng quý báo cáo về Sở Tài chính',
    'recurring',
    null,
    null,
    'FREQ=MONTHLY;INTERVAL=3',
  ],
  ['Thực hiện thường xuyên, liên tục', 'ongoing'],
  ['Hằng năm.', 'recurring', null, null, 'FREQ=YEARLY'],
  ['Hàng năm', 'recurring', null, null, 'FREQ=YEARLY'],
  ['Tháng 12 hằng năm', 'recurring', null, null, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
  ['trước ngày 01/6 và 15/11 hằng năm', 'recurring', null, null, 'FREQ=YEARLY;BYYEARDAY=-215,-48'],
  ['trước ngày 20 hằng tháng', 'recurring', null, null, 'FREQ=MONTHLY;BYMONTHDAY=19'],
  [
    'trước ngày 30 tháng 01 của năm tiếp theo',
    'recurring',
    null,
    null,
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=29',
  ],
  ['Từ tháng 3 đến tháng 11 hằng năm', 'recurring', null, null, 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1'],
  ['Sau khi có Quy chế của TW', 'conditional', null, null, null, 'Sau khi có Quy chế của TW'],
  ['Khi có phát sinh.', 'conditional', null, null, null, 'Khi có phát sinh'],
  ['Theo kế hoạch', 'conditional', null, null, null, 'Theo kế hoạch'],
  ['Theo Kế hoạch riêng', 'conditional', null, null, null, 'Theo Kế hoạch riêng'],
  [
    'Theo kế hoạch công tác tư pháp hàng năm',
    'conditional',
    null,
    null,
    null,
    'Theo kế hoạch công tác tư pháp hàng năm',
  ],
  [
    'Theo tiến độ xây dựng dự thảo văn bản của cơ quan chủ trì soạn thảo',
    'conditional',
    null,
    null,
    null,
    'Theo tiến độ xây dựng dự thảo văn bản của cơ quan chủ trì soạn thảo',
  ],
  [
    'sau khi Chiến lược tiêu chuẩn quốc gia được ban hành',
    'conditional',
    null,
    null,
    null,
    'sau khi Chiến lược tiêu chuẩn quốc gia được ban hành',
  ],
  [
    'Sau khi Nghị quyết của HĐND Thành phố có hiệu lực thi hành',
    'conditional',
    null,
    null,
    null,
    'Sau khi Nghị quyết của HĐND Thành phố có hiệu lực thi hành',
  ],
  [
    'Triển khai đảm bảo theo lộ trình, hướng dẫn của Bộ, ngành',
    'conditional',
    null,
    null,
    null,
    'đảm bảo theo lộ trình, hướng dẫn của Bộ, ngành',
  ],
  [
    'Ban hành trong năm 2026. Thực hiện rà soát, điều chỉnh (nếu có)',
    'conditional',
    '2026-01-01',
    '2026-12-31',
    null,
    'Thực hiện rà soát, điều chỉnh (nếu có)',
  ],
];

/** Further forms of the field. */
const FURTHER: Row[] = [
  ['Quý 1 năm 2026', 'quarter', '2026-01-01', '2026-03-31'],
  ['Quý III', 'quarter', '2026-07-01', '2026-09-30'],
  ['Quý I, II/2026', 'range', '2026-01-01', '2026-06-30'],
  ['Quý I-III/2026', 'range', '2026-01-01', '2026-09-30'],
  ['trước quý III/2026', 'quarter', null, '2026-06-30'],
  ['Từ quý I/2026', 'range', '2026-01-01', null],
  ['6 tháng đầu năm 2026', 'range', '2026-01-01', '2026-06-30'],
  ['Trong 6 tháng cuối năm', 'range', '2026-07-01', '2026-12-31'],
  ['cuối năm 2026', 'year', null, '2026-12-31'],
  ['Đến năm 2030', 'year', null, '2030-12-31'],
  ['2026 trở đi', 'range', '2026-01-01', null],
  ['Trong năm', 'year', '2026-01-01', '2026-12-31'],
  ['Năm học 2025-2026', 'range', null, null],
  ['tháng 11, 12/2025', 'range', '2025-11-01', '2025-12-31'],
  ['tháng 10-12/2025', 'range', '2025-10-01', '2025-12-31'],
  ['từ tháng 11 đến tháng 3/2026', 'range', '2025-11-01', '2026-03-31'],
  ['Từ tháng 01 năm 2026 đến hết tháng 12 năm 2026', 'range', '2026-01-01', '2026-12-31'],
  ['trước tháng 5/2026', 'month', null, '2026-04-30'],
  ['tháng 12', 'month', '2026-12-01', '2026-12-31'],
  ['trước ngày 30/11', 'date', null, '2026-11-29'],
  ['15/12', 'date', null, '2026-12-15'],
  ['15/11/2025 - 15/12/2025', 'range', '2025-11-15', '2025-12-15'],
  ['từ ngày 15/11 đến ngày 15/12', 'range', '2026-11-15', '2026-12-15'],
  ['Từ ngày 15/12 đến ngày 15/01/2027', 'range', '2026-12-15', '2027-01-15'],
  ['15-20/11/2025', 'range', '2025-11-15', '2025-11-20'],
  ['Hoàn thành trước 30/6/2026', 'date', null, '2026-06-29'],
  ['đến 31/12/2026', 'date', null, '2026-12-31'],
  ['Từ nay đến 30/6/2026', 'range', null, '2026-06-30'],
  ['trước 17h00 ngày 15/11/2025', 'date', null, '2025-11-15'],
  ['Trước 16 giờ 30 phút ngày 20/11/2025', 'date', null, '2025-11-20'],
  ['Xong trước 30/9/2026, báo cáo kết quả trước 15/10/2026', 'date', null, '2026-10-14'],
  ['2025-11-30', 'date', null, '2025-11-30'],
  ['Hoàn thành trước ngày 31/02/2026', 'date', null, null],
  ['Sau ngày 01/7/2026', 'range', '2026-07-02', null],
  ['Hằng năm (2026-2030)', 'recurring', '2026-01-01', '2030-12-31', 'FREQ=YEARLY'],
  ['Thường xuyên từ năm 2026', 'ongoing', '2026-01-01', null],
  ['ngày 25 hằng tháng', 'recurring', null, null, 'FREQ=MONTHLY;BYMONTHDAY=25'],
  ['Hằng tháng, trước ngày 25', 'recurring', null, null, 'FREQ=MONTHLY;BYMONTHDAY=24'],
  ['trước ngày 01 hằng tháng', 'recurring', null, null, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['Trước ngày 10 của tháng tiếp theo', 'recurring', null, null, 'FREQ=MONTHLY;BYMONTHDAY=9'],
  [
    'Trước ngày 15 của tháng cuối quý',
    'recurring',
    null,
    null,
    'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=14',
  ],
  ['Quý IV hằng năm', 'recurring', null, null, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
  ['Tháng 3, 6, 9, 12 hằng năm', 'recurring', null, null, 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
  [
    'Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12)',
    'recurring',
    null,
    null,
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14',
  ],
  ['Định kỳ 6 tháng, năm', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=6'],
  ['6 tháng', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=6'],
  ['2 lần/năm', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=6'],
  ['3 tháng một lần', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=3'],
  ['02 năm/lần', 'recurring', null, null, 'FREQ=YEARLY;INTERVAL=2'],
  ['Mỗi quý 01 lần', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=3'],
  ['Hàng tháng, quý, năm', 'recurring', null, null, 'FREQ=MONTHLY'],
  ['Thứ Sáu hằng tuần', 'recurring', null, null, 'FREQ=WEEKLY;BYDAY=FR'],
  ['trước thứ 6 hàng tuần', 'recurring', null, null, 'FREQ=WEEKLY;BYDAY=TH'],
  ['Hằng năm theo quy định', 'recurring', null, null, 'FREQ=YEARLY'],
  ['Định kỳ', 'ongoing'],
  ['trong vòng 15 ngày kể từ ngày ký', 'conditional', null, null, null, 'trong vòng 15 ngày kể từ ngày ký'],
  [
    'Sau 10 ngày làm việc kể từ ngày kết thúc',
    'conditional',
    null,
    null,
    null,
    'Sau 10 ngày làm việc kể từ ngày kết thúc',
  ],
  [
    'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh',
    'conditional',
    null,
    null,
    null,
    'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh',
  ],
  [
    'Hoàn thành trong quý II/2026 (sau khi có hướng dẫn của Bộ Nội vụ)',
    'quarter',
    '2026-04-01',
    '2026-06-30',
    null,
    'sau khi có hướng dẫn của Bộ Nội vụ',
  ],
  ['Năm 2026 (trước ngày 30/11)', 'date', null, '2026-11-29'],
  ['Năm 2027 (Quý III)', 'quarter', '2027-07-01', '2027-09-30'],
  ['Hoàn thành trong Quý II/2026; duy trì thường xuyên', 'quarter', '2026-04-01', '2026-06-30'],
  ['Khởi công quý II/2026, hoàn thành quý IV/2027', 'range', '2026-04-01', '2027-12-31'],
  ['Giai đoạn 2021-2025, định hướng đến năm 2030', 'range', '2021-01-01', '2025-12-31'],
  ['Tuần 3 tháng 5/2026', 'month', '2026-05-01', '2026-05-31'],
  ['Từ ngày ký ban hành đến 31/12/2026', 'range', null, '2026-12-31'],
  [
    'Theo yêu cầu của Bộ Nội vụ (trước ngày 15/11/2026)',
    'date',
    null,
    '2026-11-14',
    null,
    'Theo yêu cầu của Bộ Nội vụ',
  ],
  [
    'Hoàn thành trước ngày 31/5/2026 và hằng năm',
    'recurring',
    null,
    null,
    'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=30',
  ],
  ['Ngày 15 và 28 hằng tháng', 'recurring', null, null, 'FREQ=MONTHLY;BYMONTHDAY=15,28'],
  ['Mỗi năm 02 lần', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=6'],
  ['6 tháng 1 lần', 'recurring', null, null, 'FREQ=MONTHLY;INTERVAL=6'],
  [
    'Báo cáo định kỳ 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 hằng năm',
    'recurring',
    null,
    null,
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=9',
  ],
  ['Trước ngày khai giảng năm học mới', 'conditional', null, null, null, 'Trước ngày khai giảng năm học mới'],
  ['Theo quy định', 'conditional', null, null, null, 'Theo quy định'],
  ['Ngân hàng năm 2026', 'year', '2026-01-01', '2026-12-31'],
  ['Báo cáo', 'none'],
  ['…', 'none'],
  ['', 'none'],
];

describe('parseDeadline', () => {
  for (const [text, kind, from = null, to = null, rule = null, condition = null] of [...SEEN, ...FURTHER]) {
    test(text || '(empty)', () => {
      assert.deepEqual(parseDeadline(` ${text} `, { year: 2026 }), { text, kind, from, to, rule, condition });
    });
  }

  test('decomposed letters and hard spaces read the same; the text stays verbatim', () => {
    const text = 'Trước\u00a0ngày 01/12/2026'.normalize('NFD');
    const deadline = parseDeadline(text, { year: null });
    assert.deepEqual([deadline.text, deadline.kind, deadline.to], [text, 'date', '2026-11-30']);
  });

  test('without a year of the plan the kind is known, the dates are not', () => {
    const { kind, from, to } = parseDeadline('Quý III', { year: null });
    assert.deepEqual([kind, from, to], ['quarter', null, null]);
  });
});

describe('rules', () => {
  const days = (text: string, from: string, until: string): string[] => {
    const { rule } = parseDeadline(text, { year: null });
    const start = `DTSTART:${from.replace(/-/g, '')}T000000Z\nRRULE:${rule}`;
    return rrulestr(start)
      .between(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`), true)
      .map((date) => date.toISOString().slice(0, 10));
  };

  test('every rule is one the library accepts', () => {
    for (const [text, kind] of [...SEEN, ...FURTHER]) {
      if (kind === 'recurring') assert.ok(days(text, '2026-01-01', '2029-12-31').length > 1, text);
    }
  });

  test('the dates are the last good days, in leap years too', () => {
    assert.deepEqual(days('trước ngày 01/6 và 15/11 hằng năm', '2027-01-01', '2028-12-31'), [
      '2027-05-31',
      '2027-11-14',
      '2028-05-31',
      '2028-11-14',
    ]);
    assert.deepEqual(days('trước ngày 10/01 và 15/7 hằng năm', '2027-01-01', '2028-12-31'), [
      '2027-01-09',
      '2027-07-14',
      '2028-01-09',
      '2028-07-14',
    ]);
    assert.deepEqual(days('Trước ngày 01/3 hằng năm', '2027-01-01', '2028-12-31'), [
      '2027-02-28',
      '2028-02-29',
    ]);
    assert.deepEqual(days('trước ngày 01/3 và 20/11 hằng năm', '2028-01-01', '2029-12-31'), [
      '2028-02-29',
      '2028-11-19',
      '2029-02-28',
      '2029-11-19',
    ]);
    assert.deepEqual(days('trước ngày 01 hằng tháng', '2026-01-01', '2026-03-31'), [
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
    assert.deepEqual(days('ngày 31 hằng tháng', '2026-01-01', '2026-04-30'), [
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    assert.deepEqual(days('Từ tháng 3 đến tháng 11 hằng năm', '2026-01-01', '2027-12-31'), [
      '2026-11-30',
      '2027-11-30',
    ]);
  });
});

test('hostile texts take linear time', () => {
  const parts = [
    'trước ',
    'ngày 1',
    'tháng 1, ',
    '1, ',
    'hằng ',
    'quý i, ',
    'theo ',
    '1/',
    'sau khi ',
    '6 tháng ',
    '2026 - ',
    ' ',
    '(',
    '1 lần/',
    'trong vòng 15 ngày ',
  ];
  for (const part of parts) {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    assert.equal(parseDeadline(`${text}x`, { year: 2026 }).text.length, `${text}x`.trim().length);
  }
});
