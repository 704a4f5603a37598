import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativeTerm } from './relative-term';

test('a length of time counts from the event the deadline waits for', () => {
  const cases: [string, string | null][] = [
    ['Trong vòng 30 ngày kể từ khi có văn bản hướng dẫn của Bộ', '30 day'],
    ['trong thời hạn 15 ngày làm việc, kể từ ngày nhận được hướng dẫn', '15 working-day'],
    ['Chậm nhất 02 tháng sau khi Nghị quyết có hiệu lực', '2 month'],
    ['10 (mười) ngày sau khi có Quyết định', '10 day'],
    ['Sau khi có Quy chế của TW, trong vòng 3 tuần', '3 week'],
    ['Sau khi có Quy chế của TW', null],
    ['sau khi có Văn bản ngày 15 tháng 3 của Bộ Nội vụ', null],
    ['Trước ngày 30 tháng 11', null],
    ['Khi có phát sinh.', null],
    ['30 ngày', null],
  ];
  for (const [text, expected] of cases) {
    const term = relativeTerm(text);
    assert.equal(term && `${term.amount} ${term.unit}`, expected, text);
  }
});
