import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WorkingDays } from '../../calendar';
import { dueDateOf, dueWords } from './due-rule';
import type { DueRule } from './due-rule';
import { nextSpan, spanAround, spanWords } from './period-span';

const days = new WorkingDays();
const rule = (fields: Partial<DueRule>): DueRule => ({
  date: null,
  month: 0,
  day: 31,
  before: false,
  onDayOff: null,
  ...fields,
});

describe('periods', () => {
  test('have their key, their days and the one after them', () => {
    assert.deepEqual(spanAround('year', '2026-05-04'), {
      key: '2026',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });
    assert.deepEqual(spanAround('half-year', '2026-07-01'), {
      key: '2026-H2',
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
    });
    assert.deepEqual(spanAround('quarter', '2026-03-31'), {
      key: '2026-Q1',
      startsOn: '2026-01-01',
      endsOn: '2026-03-31',
    });
    assert.equal(spanAround('month', '2028-02-10').endsOn, '2028-02-29');
    assert.equal(nextSpan('quarter', { endsOn: '2026-12-31' }).key, '2027-Q1');
    assert.equal(nextSpan('month', { endsOn: '2026-01-31' }).key, '2026-02');
  });

  test('are called as people call them', () => {
    assert.equal(spanWords('half-year', { startsOn: '2026-01-01' }), '6 tháng đầu năm 2026');
    assert.equal(spanWords('quarter', { startsOn: '2026-07-01' }), 'quý III năm 2026');
  });
});

describe('due rules', () => {
  const year = spanAround('year', '2026-01-01');

  test('"trước ngày 01/12" is 30/11', () => {
    const before = rule({ day: 1, before: true });
    assert.equal(dueDateOf(before, year, days, 'keep'), '2026-11-30');
    assert.equal(dueWords(before, year), 'trước ngày 01/12/2026');
    assert.equal(dueDateOf(rule({ date: '2026-12-01', before: true }), year, days, 'keep'), '2026-11-30');
  });

  test('a day off stays, moves before or after, as the rule or the configuration says', () => {
    // 31/5/2026 is a Sunday.
    const may = spanAround('month', '2026-05-10');
    assert.equal(dueDateOf(rule({}), may, days, 'keep'), '2026-05-31');
    assert.equal(dueDateOf(rule({}), may, days, 'before'), '2026-05-29');
    assert.equal(dueDateOf(rule({}), may, days, 'after'), '2026-06-01');
    assert.equal(dueDateOf(rule({ onDayOff: 'keep' }), may, days, 'after'), '2026-05-31');
  });

  test('months are counted from the one the period ends in; day 31 is the last', () => {
    const quarter = spanAround('quarter', '2026-11-01');
    assert.equal(dueDateOf(rule({ month: 1, day: 5 }), quarter, days, 'keep'), '2027-01-05');
    assert.equal(dueDateOf(rule({ month: 2 }), quarter, days, 'keep'), '2027-02-28');
    assert.equal(dueDateOf(rule({ month: -1, day: 20 }), quarter, days, 'keep'), '2026-11-20');
  });
});
