import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysBetween, dueInWords, showDate, showInstant, showSize } from './dates';

describe('dates as people read them', () => {
  it('shows a calendar date by day, month and year', () => {
    assert.equal(showDate('2026-11-30'), '30/11/2026');
    assert.equal(showDate(null), '');
    assert.equal(showDate('never'), '');
  });

  it('shows an instant in Vietnam, whatever the zone of the machine', () => {
    assert.equal(showInstant('2026-12-31T17:05:00.000Z'), '01/01/2027 00:05');
  });

  it('counts days across a month', () => {
    assert.equal(daysBetween('2026-11-28', '2026-12-01'), 3);
    assert.equal(daysBetween('2026-12-01', '2026-11-28'), -3);
  });

  it('tells how a due date lies to today', () => {
    assert.equal(dueInWords('2026-11-28', '2026-12-01'), 'còn 3 ngày');
    assert.equal(dueInWords('2026-11-28', '2026-11-28'), 'đến hạn hôm nay');
    assert.equal(dueInWords('2026-11-28', '2026-11-20'), 'quá hạn 8 ngày');
  });

  it('shows sizes', () => {
    assert.equal(showSize(900), '900 B');
    assert.equal(showSize(1536), '1,5 KB');
    assert.equal(showSize(52_428_800), '50 MB');
  });
});
