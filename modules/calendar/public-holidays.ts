import Holidays from 'date-holidays';
import { addDays } from '../foundation';

const FULL_DAY = 86_400_000;
const NATIONAL_DAY = 'Quốc khánh';

const library = new Holidays('VN', { types: ['public'], languages: 'vi' });

/** Zero for Sunday to six for Saturday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function isWeekend(date: string): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

/**
 * The public holidays of a year with their names, Labour Code 2019, article 112: 1/1; Tết, five days; 10/3 lunar;
 * 30/4; 1/5; 2/9 and a day beside it. Lunar dates are the library's, by the Vietnamese calendar (UTC+7). When a
 * holiday falls on a weekend, the next working day is off instead (article 111, clause 3).
 *
 * The code leaves two choices to each year's decision. What is taken when there is none: of Tết the last day of the
 * old year and four days of the new; beside 2/9 the day that gives the longest rest, the earlier of two equal ones.
 */
export function publicHolidays(year: number): Map<string, string> {
  const days = new Map<string, string>();
  for (const holiday of library.getHolidays(year)) {
    const first = holiday.date.slice(0, 10);
    const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / FULL_DAY);
    for (let day = 0; day < length; day += 1) {
      const date = addDays(first, day);
      if (!days.has(date)) days.set(date, length > 1 ? 'Tết Nguyên đán' : holiday.name);
    }
  }
  days.set(besideNationalDay(year), NATIONAL_DAY);
  return withSubstitutes(days);
}

function besideNationalDay(year: number): string {
  const national = `${year}-09-02`;
  const afterwards = [1, 4].includes(weekday(national));
  return addDays(national, afterwards ? 1 : -1);
}

function withSubstitutes(holidays: Map<string, string>): Map<string, string> {
  const days = new Map([...holidays].sort(([a], [b]) => a.localeCompare(b)));
  for (const [date, name] of [...days]) {
    if (!isWeekend(date)) continue;
    let substitute = addDays(date, 1);
    while (isWeekend(substitute) || days.has(substitute)) substitute = addDays(substitute, 1);
    days.set(substitute, `Nghỉ bù ${name}`);
  }
  return days;
}
