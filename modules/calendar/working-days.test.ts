import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedDays } from '../../config/catalogues/working-day-decisions';
import { WorkingDays } from './working-days';

const plain = new WorkingDays();
const published = new WorkingDays(publishedDays());

test('Monday to Friday are worked, weekends and holidays are not', () => {
  assert.equal(plain.isWorkingDay('2026-05-04'), true);
  assert.deepEqual(plain.day('2026-05-09'), { date: '2026-05-09', working: false, reason: 'Nghỉ cuối tuần' });
  assert.deepEqual(plain.day('2026-04-30'), {
    date: '2026-04-30',
    working: false,
    reason: 'Ngày Giải phóng miền Nam',
  });
});

test('a swapped Saturday is worked and an extra day off is not', () => {
  assert.equal(plain.isWorkingDay('2026-08-22'), false);
  assert.equal(published.isWorkingDay('2026-08-22'), true);
  assert.equal(plain.isWorkingDay('2026-08-31'), true);
  assert.equal(published.isWorkingDay('2026-08-31'), false);
});

test('with the published decisions the rests of past Tết are those that were announced', () => {
  const off = (from: string, to: string): boolean => published.range(from, to).every((day) => !day.working);
  assert.ok(off('2024-02-08', '2024-02-14'));
  assert.ok(off('2025-01-25', '2025-02-02'));
  assert.ok(off('2026-02-14', '2026-02-22'));
  for (const day of ['2024-02-07', '2024-02-15', '2025-01-24', '2025-02-03', '2026-02-13', '2026-02-23'])
    assert.ok(published.isWorkingDay(day), day);
});

test('a later override wins over an earlier one', () => {
  const days = new WorkingDays([
    { date: '2026-05-05', working: false, reason: 'một' },
    { date: '2026-05-05', working: true, reason: 'hai' },
  ]);
  assert.deepEqual(days.day('2026-05-05'), { date: '2026-05-05', working: true, reason: 'hai' });
});

test('working days are added over weekends and holidays, both ways', () => {
  assert.equal(plain.addWorkingDays('2026-04-29', 1), '2026-05-04');
  assert.equal(plain.addWorkingDays('2026-05-04', -1), '2026-04-29');
  assert.equal(plain.addWorkingDays('2026-05-09', 1), '2026-05-11', 'from a day off');
  assert.equal(plain.addWorkingDays('2026-05-09', 0), '2026-05-09');
  assert.equal(published.addWorkingDays('2026-08-21', 1), '2026-08-22', 'onto a worked Saturday');
});

test('working days between leave out the first day and count the last', () => {
  assert.equal(plain.workingDaysBetween('2026-05-04', '2026-05-08'), 4);
  assert.equal(plain.workingDaysBetween('2026-05-08', '2026-05-04'), -4);
  assert.equal(plain.workingDaysBetween('2026-04-29', '2026-05-04'), 1);
  assert.equal(plain.workingDaysBetween('2026-05-04', '2026-05-04'), 0);
});

test('the working days nearest to a date', () => {
  assert.equal(plain.lastWorkingDayOnOrBefore('2026-05-03'), '2026-04-29');
  assert.equal(plain.lastWorkingDayOnOrBefore('2026-05-04'), '2026-05-04');
  assert.equal(plain.firstWorkingDayOnOrAfter('2026-05-01'), '2026-05-04');
});

test('due soon reaches over the days off after the last working day', () => {
  assert.equal(plain.dueSoonLimit('2026-05-04', 3), '2026-05-07');
  assert.equal(plain.dueSoonLimit('2026-05-05', 3), '2026-05-10', 'Friday and its weekend');
  assert.equal(plain.dueSoonLimit('2026-04-27', 2), '2026-05-03', 'over the April holidays');
});

test('a range has every day once', () => {
  const days = plain.range('2026-12-30', '2027-01-02');
  assert.deepEqual(
    days.map(({ date, working }) => [date, working]),
    [
      ['2026-12-30', true],
      ['2026-12-31', true],
      ['2027-01-01', false],
      ['2027-01-02', false],
    ],
  );
});
