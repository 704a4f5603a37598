import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchedule, newestDueKey, nextDueKey } from './due-keys';

const at = (text: string): Date => new Date(text);

test('a daily key is the day in Vietnam, from its hour on', () => {
  const schedule = { dailyAt: '07:30' };
  assert.equal(newestDueKey(schedule, at('2026-05-04T00:29:59Z')), '2026-05-03');
  assert.equal(newestDueKey(schedule, at('2026-05-04T00:30:00Z')), '2026-05-04');
  assert.equal(newestDueKey(schedule, at('2026-05-04T16:59:00Z')), '2026-05-04');
  assert.equal(
    newestDueKey(schedule, at('2026-05-04T17:00:00Z')),
    '2026-05-04',
    'past midnight, before the hour',
  );
});

test('a weekly key is the last such weekday whose hour has come', () => {
  const monday = { dailyAt: '08:00', weekday: 1 };
  assert.equal(newestDueKey(monday, at('2026-05-04T00:59:00Z')), '2026-04-27');
  assert.equal(newestDueKey(monday, at('2026-05-04T01:00:00Z')), '2026-05-04');
  assert.equal(newestDueKey(monday, at('2026-05-10T12:00:00Z')), '2026-05-04');
});

test('a key every so many minutes is the instant its span began', () => {
  assert.equal(newestDueKey({ everyMinutes: 30 }, at('2026-05-04T02:29:59Z')), '2026-05-04T02:00:00.000Z');
  assert.equal(nextDueKey({ everyMinutes: 30 }, '2026-05-04T23:30:00.000Z'), '2026-05-05T00:00:00.000Z');
});

test('the next key is a day or a week on', () => {
  assert.equal(nextDueKey({ dailyAt: '07:30' }, '2026-12-31'), '2027-01-01');
  assert.equal(nextDueKey({ dailyAt: '07:30', weekday: 1 }, '2026-05-04'), '2026-05-11');
});

test('a schedule that cannot be meant is refused', () => {
  assert.throws(() => checkSchedule('x', { everyMinutes: 7 }), /must divide a day/);
  assert.throws(() => checkSchedule('x', { dailyAt: '7:30' }), /HH:MM/);
  assert.throws(() => checkSchedule('x', { dailyAt: '24:00' }), /HH:MM/);
});
