import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publishedDays } from '../../../config/catalogues/working-day-decisions';
import { WorkingDays } from '../../calendar';
import { addDays } from '../../foundation';
import { owedStep } from './reminder-steps';

const rules = { daysBefore: [30, 15, 7, 3, 1], overdueEvery: 7 };
const calendar = new WorkingDays(publishedDays());

/** What daily runs send from a day to another: `day step`. Runs on days off do nothing, as the job has it. */
function sent(due: string, from: string, to: string, down: (day: string) => boolean = () => false): string[] {
  const lines: string[] = [];
  let after = addDays(from, -1);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day) || down(day)) continue;
    const owed = owedStep(due, after, day, rules, calendar);
    if (owed) lines.push(`${day} ${owed.step}`);
    after = day;
  }
  return lines;
}

describe('reminders of a deadline', () => {
  test('come 30, 15, 7, 3 and 1 days before, then weekly, each on a working day', () => {
    // Monday 30 November 2026: 31 October is a Saturday, 15 November a Sunday, 29 November a Sunday.
    assert.deepEqual(sent('2026-11-30', '2026-10-01', '2026-12-16'), [
      '2026-11-02 due-soon-30',
      '2026-11-16 due-soon-15',
      '2026-11-23 due-soon-7',
      '2026-11-27 due-soon-3',
      '2026-11-30 due-soon-1',
      '2026-12-01 overdue-1',
      '2026-12-08 overdue-2',
      '2026-12-15 overdue-3',
    ]);
  });

  test('a step that would come with or after the next one is left out', () => {
    // Tuesday 19 May 2026: 3 days before is Saturday, moved to Monday, which is the day of the step of 1 day.
    assert.deepEqual(sent('2026-05-19', '2026-05-11', '2026-05-19'), [
      '2026-05-12 due-soon-7',
      '2026-05-18 due-soon-1',
    ]);
  });

  test('a step that would come after the deadline is left out', () => {
    // Sunday 17 May 2026: one day before is Saturday; the next working day is past the deadline.
    assert.deepEqual(sent('2026-05-17', '2026-05-11', '2026-05-26'), [
      '2026-05-11 due-soon-7',
      '2026-05-14 due-soon-3',
      '2026-05-18 overdue-1',
      '2026-05-25 overdue-2',
    ]);
  });

  test('Tết moves what falls into it to the first working day after it', () => {
    // Tết 2026 is off from 14 to 22 February.
    assert.deepEqual(sent('2026-02-27', '2026-02-09', '2026-02-28'), [
      '2026-02-12 due-soon-15',
      '2026-02-23 due-soon-7',
      '2026-02-24 due-soon-3',
      '2026-02-26 due-soon-1',
    ]);
  });

  test('a week without the service sends what still makes sense, once', () => {
    const down = (day: string): boolean => day >= '2026-11-20' && day <= '2026-11-27';
    assert.deepEqual(sent('2026-11-30', '2026-11-10', '2026-11-30', down), [
      '2026-11-16 due-soon-15',
      '2026-11-30 due-soon-1',
    ]);
    const over = (day: string): boolean => day >= '2026-11-27' && day <= '2026-12-09';
    assert.deepEqual(sent('2026-11-30', '2026-11-20', '2026-12-15', over), [
      '2026-11-23 due-soon-7',
      '2026-12-10 overdue-2',
      '2026-12-15 overdue-3',
    ]);
  });

  test('a deadline far away or a step long past is owed nothing', () => {
    assert.equal(owedStep('2026-12-31', '2026-05-03', '2026-05-04', rules, calendar), null);
    assert.equal(owedStep('2026-05-15', '2026-05-06', '2026-05-07', rules, calendar), null);
  });
});
