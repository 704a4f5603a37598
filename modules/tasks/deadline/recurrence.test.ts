import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrencesSince, parseRhythm } from './recurrence';
import type { RhythmBounds } from './recurrence';

const open: RhythmBounds = { anchor: '2026-01-01', from: null, to: null };

function firstThree(rule: string, day: string, bounds = open): string[] {
  const rhythm = parseRhythm(rule, bounds);
  const first = rhythm.firstFrom(day);
  if (!first) return [];
  const later = occurrencesSince(rhythm, first.due, '2032-01-01').slice(0, 2);
  return [first, ...later].map(({ key, due }) => `${key} ${due}`);
}

test('a rhythm without a day falls due at the end of its period', () => {
  assert.deepEqual(firstThree('FREQ=YEARLY', '2026-05-04'), [
    '2026 2026-12-31',
    '2027 2027-12-31',
    '2028 2028-12-31',
  ]);
  assert.deepEqual(firstThree('FREQ=MONTHLY', '2026-01-31'), [
    '2026-01 2026-01-31',
    '2026-02 2026-02-28',
    '2026-03 2026-03-31',
  ]);
  assert.deepEqual(firstThree('FREQ=MONTHLY;INTERVAL=3', '2026-05-04'), [
    '2026-Q2 2026-06-30',
    '2026-Q3 2026-09-30',
    '2026-Q4 2026-12-31',
  ]);
  assert.deepEqual(firstThree('FREQ=MONTHLY;INTERVAL=6', '2026-07-01'), [
    '2026-H2 2026-12-31',
    '2027-H1 2027-06-30',
    '2027-H2 2027-12-31',
  ]);
  assert.deepEqual(firstThree('FREQ=WEEKLY', '2026-05-04').slice(0, 1), ['2026-05-10 2026-05-10']);
});

test('named days and months are the days it falls due', () => {
  assert.deepEqual(firstThree('FREQ=MONTHLY;BYMONTHDAY=19', '2026-05-20'), [
    '2026-06-19 2026-06-19',
    '2026-07-19 2026-07-19',
    '2026-08-19 2026-08-19',
  ]);
  assert.deepEqual(firstThree('FREQ=YEARLY;BYMONTH=12', '2026-05-04').slice(0, 2), [
    '2026-12-31 2026-12-31',
    '2027-12-31 2027-12-31',
  ]);
  assert.deepEqual(
    firstThree(
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14\nFREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31',
      '2026-05-04',
    ),
    ['2026-05-31 2026-05-31', '2026-11-14 2026-11-14', '2027-05-31 2027-05-31'],
  );
});

test('bounds, UNTIL and days that never come end a rhythm', () => {
  assert.deepEqual(firstThree('FREQ=YEARLY', '2026-05-04', { ...open, to: '2027-12-31' }), [
    '2026 2026-12-31',
    '2027 2027-12-31',
  ]);
  assert.deepEqual(firstThree('FREQ=MONTHLY;UNTIL=20260630', '2026-05-04'), [
    '2026-05 2026-05-31',
    '2026-06 2026-06-30',
  ]);
  assert.deepEqual(firstThree('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-05-04'), []);
  assert.deepEqual(
    firstThree('FREQ=MONTHLY', '2026-05-04', { ...open, from: '2027-03-01' })[0],
    '2027-03 2027-03-31',
  );
});

test('a long interval counts from the anchor, whenever it is asked', () => {
  const bounds = { anchor: '2026-03-10', from: null, to: null };
  assert.equal(firstThree('FREQ=YEARLY;INTERVAL=5', '2027-01-01', bounds)[0], '2031-12-31 2031-12-31');
  assert.equal(firstThree('FREQ=YEARLY;INTERVAL=5', '2030-01-01', bounds)[0], '2031-12-31 2031-12-31');
});

test('missed periods open all at once, and none twice', () => {
  const rhythm = parseRhythm('FREQ=MONTHLY', open);
  const keys = (last: string, today: string) => occurrencesSince(rhythm, last, today).map(({ key }) => key);
  assert.deepEqual(keys('2026-01-31', '2026-04-15'), ['2026-02', '2026-03', '2026-04']);
  assert.deepEqual(keys('2026-04-30', '2026-04-30'), []);
  assert.deepEqual(keys('2026-04-30', '2026-05-01'), ['2026-05']);
});

test('what is no rule is said to be none', () => {
  assert.throws(() => parseRhythm('', open));
  assert.throws(() => parseRhythm('thường xuyên', open));
  assert.throws(() => parseRhythm('FREQ=SOMETIMES', open));
  for (const freq of ['HOURLY', 'MINUTELY', 'SECONDLY'])
    assert.throws(() => parseRhythm(`FREQ=${freq};BYMONTH=2;BYMONTHDAY=30`, open), freq);
});
