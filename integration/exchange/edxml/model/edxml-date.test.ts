import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatEdxmlDate,
  formatEdxmlTimestamp,
  isEdxmlDate,
  isEdxmlTimestamp,
  parseEdxmlTimestamp,
  readLenientDate,
  readLenientTimestamp,
} from './edxml-date';

describe('dates read leniently', () => {
  /** Obtained from `SimpleDateFormat` of a Java 17 runtime, lenient as by default. */
  const observed: [string, string | null, string | null][] = [
    ['2026/02/30', '2026/03/02', null],
    ['15/01/2026', '0020/07/18', null],
    ['31/12/25', '0031/12/25', null],
    ['2026/1/5', '2026/01/05', null],
    [' 2026/01/05', '2026/01/05', null],
    ['2026/ 01/ 05', '2026/01/05', null],
    ['2026 /01/05', null, null],
    ['\n2026/01/05', null, null],
    ['2026-01-15', null, null],
    ['20260105', null, null],
    ['2026/01/', null, null],
    ['0000/00/00', '0002/11/30', null],
    ['2026/13/01', '2027/01/01', null],
    ['2026/-1/05', '2025/11/05', null],
    ['2026/01/05.5', '2026/01/05', null],
    ['2026/01/05 10:20:30', '2026/01/05', '2026/01/05 10:20:30'],
    ['2026/01/05  10:20:30 +07', '2026/01/05', '2026/01/05 10:20:30'],
    ['2026/01/05 25:61:61', '2026/01/05', '2026/01/06 02:02:01'],
    ['2026/01/05T10:20:30', '2026/01/05', null],
    ['2026/01/05 10:20', '2026/01/05', null],
    ['01/02/2026 10:11:12', '0006/08/19', '0006/08/19 10:11:12'],
  ];
  for (const [raw, date, timestamp] of observed) {
    it(JSON.stringify(raw), () => {
      assert.equal(readLenientDate(raw).value, date);
      assert.equal(readLenientTimestamp(raw).value, timestamp);
    });
  }
});

describe('dates written', () => {
  it('are real days in one form', () => {
    assert.ok(isEdxmlDate('2024/02/29'));
    for (const odd of ['2026/02/29', '2026/2/9', '2026-02-09', '0020/07/18', '2026/02/09 ', '']) {
      assert.ok(!isEdxmlDate(odd), odd);
    }
    assert.ok(isEdxmlTimestamp('2026/04/16 23:59:59'));
    for (const odd of ['2026/04/16', '2026/04/16 24:00:00', '2026/04/16T08:00:00']) {
      assert.ok(!isEdxmlTimestamp(odd), odd);
    }
  });

  it('are those of Vietnam', () => {
    const evening = new Date('2026-04-15T17:30:05Z');
    assert.equal(formatEdxmlDate(evening), '2026/04/16');
    assert.equal(formatEdxmlTimestamp(evening), '2026/04/16 00:30:05');
    assert.deepEqual(parseEdxmlTimestamp('2026/04/16 00:30:05'), evening);
    assert.equal(parseEdxmlTimestamp('2026/04/31 00:30:05'), null);
  });
});
