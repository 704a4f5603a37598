import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicHolidays } from './public-holidays';

/** First day of the lunar year and 10/3 of it, by the Vietnamese calendar. */
const LUNAR: [year: number, tet: string, hungKings: string][] = [
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  // New moon on 2 February 2030 at 16:07 UTC: 23:07 in Hanoi, past midnight in Beijing, where the year begins on the 3rd.
  [2030, '2030-02-02', '2030-04-12'],
];

function named(year: number, name: RegExp): string[] {
  return [...publicHolidays(year)].filter(([, text]) => name.test(text)).map(([date]) => date);
}

for (const [year, tet, hungKings] of LUNAR) {
  test(`Tết and Giỗ Tổ of ${year} follow the Vietnamese lunar calendar`, () => {
    const days = named(year, /^Tết Nguyên đán$/).sort();
    assert.equal(days.length, 5);
    assert.equal(days[1], tet);
    assert.ok(named(year, /^Giỗ tổ/i).includes(hungKings));
  });
}

test('the fixed holidays are there every year', () => {
  for (const year of [2024, 2027, 2030]) {
    const days = publicHolidays(year);
    for (const day of ['01-01', '04-30', '05-01', '09-02']) assert.ok(days.has(`${year}-${day}`), day);
  }
});

test('a day beside National Day gives the longest rest', () => {
  const beside = (year: number): string | undefined =>
    ['09-01', '09-03'].find((day) => /^Quốc khánh/.test(publicHolidays(year).get(`${year}-${day}`) ?? ''));
  assert.equal(beside(2024), '09-03', 'Monday: Tuesday');
  assert.equal(beside(2025), '09-01', 'Tuesday: Monday');
  assert.equal(beside(2026), '09-01', 'Wednesday: the earlier');
  assert.equal(beside(2027), '09-03', 'Thursday: Friday');
});

test('a holiday on a weekend moves to the next working day', () => {
  assert.equal(publicHolidays(2026).get('2026-04-27'), 'Nghỉ bù Giỗ tổ Hùng Vương', 'Sunday to Monday');
  const of2028 = publicHolidays(2028);
  assert.equal(of2028.get('2028-01-03'), 'Nghỉ bù Tết Dương lịch', 'Saturday to Monday');
  assert.equal(
    of2028.get('2028-05-02'),
    'Nghỉ bù Ngày Giải phóng miền Nam',
    'Sunday before a holiday to Tuesday',
  );
});

test('Tết over a weekend is made up for after it', () => {
  assert.deepEqual(named(2027, /^Nghỉ bù Tết Nguyên đán$/), ['2027-02-10', '2027-02-11']);
});
