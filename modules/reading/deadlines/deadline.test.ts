import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rrulestr } from 'rrule';
import { FURTHER, SEEN } from './deadline.fixture';
import { parseDeadline } from './index';

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
