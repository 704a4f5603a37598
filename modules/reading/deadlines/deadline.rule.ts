import { pointsOf, type Point } from './deadline.points';
import { blank } from './deadline.text';
import { monthDayRule, weekdayRule, yearDay, yearlyRule } from './recurrence.days';
import type { Rhythm } from './rhythm';
import { monthsOf } from './time.periods';

/** "của năm tiếp theo": the day comes back every year; not "và các năm tiếp theo". */
const NEXT_YEAR =
  /(?<!cac |nhung )(?<!\p{L})nam (?:tiep theo|sau|ke tiep|lien ke|lien sau|tiep sau|bao cao)/u;
const NEXT_MONTH = /(?<!cac |nhung )(?<!\p{L})thang (?:tiep theo|sau|ke tiep|lien ke|lien sau|bao cao)/u;
const OF_QUARTER = /thang (?:dau|cuoi|dau tien|cuoi cung)\s?(?:cua )?(?:moi )?qu[yi]/;

/**
 * The RRULE of a folded text that names a rhythm, else null. Every date a rule with days yields is a last good day; a rule
 * without days (FREQ=YEARLY) stands for the whole period.
 */
export function recurringRule(folded: string, rhythm: Rhythm | null): string | null {
  const all = pointsOf(rhythm ? blank(folded, rhythm.start, rhythm.end) : folded);
  const points = all.filter((point) => point.token.year === null);
  const yearless = points.filter((point) => point.token.part !== null);
  // "Trước ngày 31/5/2026 và hằng năm": the first of the days that come back.
  const dated = rhythm
    ? all.filter(({ token, modifier }) => token.unit === 'day' && token.part !== null && modifier !== 'from')
    : [];
  const placed = yearless.length || dated.some((point) => point.link === 'range') ? yearless : dated;
  const numbered = points.filter((point) => point.token.unit === 'day' && point.token.part === null);
  const yearly = rhythm ? rhythm.months >= 1 : NEXT_YEAR.test(folded);

  if (rhythm && rhythm.months < 1)
    return (rhythm.rule === 'FREQ=WEEKLY' && weekdayRule(folded)) || rhythm.rule;
  if (yearly && placed.length)
    return rhythm?.months === 1 ? monthsRule(placed) : (daysRule(placed) ?? rhythm?.rule ?? null);
  if (numbered.length && (rhythm || NEXT_MONTH.test(folded) || OF_QUARTER.test(folded))) {
    return numberedRule(numbered, folded, rhythm);
  }
  return rhythm?.rule ?? null;
}

/** "Hằng tháng, từ tháng 3 đến tháng 11": months in which a monthly rhythm runs. */
function monthsRule(points: Point[]): string {
  const months = new Set<number>();
  points.forEach(({ token, link }, index) => {
    const { first, last } = monthsOf(token);
    const begin = link === 'range' ? monthsOf(points[index - 1].token).first : first;
    for (let month = begin; month <= last; month += 1) months.add(month);
  });
  const days = points.filter((point) => point.token.unit === 'day');
  if (days.length) return daysRule(points) ?? 'FREQ=MONTHLY';
  return `FREQ=MONTHLY;BYMONTH=${[...months].sort((a, b) => a - b).join()};BYMONTHDAY=-1`;
}

function daysRule(points: Point[]): string | null {
  const days = points.flatMap(({ token, modifier }, index) => {
    // Of "từ tháng 3 đến tháng 11" only the end is due.
    if (points[index + 1]?.link === 'range') return [];
    const day = yearDay(token, modifier === 'before');
    return day ? [day] : [];
  });
  return days.length ? yearlyRule(days) : null;
}

function numberedRule(points: Point[], folded: string, rhythm: Rhythm | null): string {
  const { token, modifier } = points[points.length - 1];
  const day = token.day ?? 1;
  const before = modifier === 'before';
  const listed = points.filter((point) => point.token.day !== null && point.link !== 'range');
  if (rhythm?.months === 1 && listed.length > 1 && listed.length === points.length && !before) {
    return `FREQ=MONTHLY;BYMONTHDAY=${listed.map((point) => point.token.day).join()}`;
  }
  if (!rhythm || rhythm.months === 1 || OF_QUARTER.test(folded)) return monthDayRule(day, before, folded);
  if (rhythm.months >= 12) return rhythm.rule;
  return `${rhythm.rule};BYMONTHDAY=${before ? (day === 1 ? -1 : day - 1) : day}`;
}
