import { isoDate } from '../text/calendar-days';
import type { DeadlineKind } from '../types';
import { areLinked, pointsOf, type Point } from './deadline.points';
import { dayAfter, dayBefore, placeTokens, type TimePeriod } from './time.periods';
import type { TimeUnit } from './time.tokens';

/** What the dates and periods of a deadline come to. */
export interface CalendarReading {
  kind: DeadlineKind;
  from: string | null;
  to: string | null;
  /** The text names a last day, not only a period. */
  due: boolean;
  /** The period goes on without end ("và các năm tiếp theo"). */
  openEnd: boolean;
}

const KINDS: Record<TimeUnit, DeadlineKind> = {
  day: 'date',
  month: 'month',
  quarter: 'quarter',
  half: 'range',
  year: 'year',
};
const GOES_ON =
  /^\s*\)?,?\s*(?:va |den |cho )?(?:duy tri |thuc hien |tiep tuc )?(?:thuong xuyen|hang nam|(?:trong )?(?:cac|nhung|cac giai doan|nhung giai doan)?\s*(?:nam|giai doan|quy|thang) (?:tiep theo|sau|ke tiep|tiep sau|tiep)|tro di|tro ve sau)/;
const SINCE_NOW =
  /(?<!\p{L})tu (?:nay|bay gio|thang nay|(?:khi|ngay|thoi diem) [^\d.;]{2,60}) (?:cho )?(?:den|toi)(?: het| cuoi| truoc)?\s*$/u;
/** "Trong năm", "cả năm": the year of the plan. */
const PLAN_YEAR =
  /(?<!\p{L})(trong|ca|suot|het|den het|cuoi|truoc khi het)(?: ca)? nam(?: ke hoach| nay)?\s*(?:$|[,.;)])/u;

/** No deadline names more dates; longer lists are not compared part by part. */
const MOST_PARTS = 60;
/** "định hướng đến năm 2030": no deadline of this task. */
const OUTLOOK = /(?:dinh huong|tam nhin)[^.;]{0,20}$/;
/** A school year's first and last day are not in the text. */
const SCHOOL_YEAR = /nam hoc\s*$/;
const UNDATED: CalendarReading = { kind: 'range', from: null, to: null, due: false, openEnd: false };

/** Reads the dates and periods of a folded text; `year` is taken where it names none. Null when there are no dates. */
export function readCalendar(folded: string, year: number | null): CalendarReading | null {
  const points = pointsOf(folded);
  if (!points.length) return planYear(folded, year);
  const placed = placeTokens(
    points.map((point) => point.token),
    areLinked(points),
    year,
  );
  const parts: CalendarReading[] = [];
  for (let i = 0; i < points.length; i += 1) {
    const inFront = folded.slice(points[i - 1]?.token.end ?? 0, points[i].token.start);
    const until = points[i + 1];
    const last = points[until?.link === 'range' ? i + 1 : i].token;
    const behind = folded.slice(last.end, last.end + 80);
    if (until?.link === 'range') {
      parts.push(
        SCHOOL_YEAR.test(inFront) ? UNDATED : between(placed[i], placed[i + 1], until, GOES_ON.test(behind)),
      );
      i += 1;
      continue;
    }
    if (points.length > 1 && OUTLOOK.test(inFront)) continue;
    parts.push(single(points[i], placed[i], inFront, GOES_ON.test(behind)));
  }
  return together(withoutContaining(parts), points);
}

function between(first: TimePeriod, last: TimePeriod, until: Point, goesOn: boolean): CalendarReading {
  const to = until.modifier === 'before' ? dayBefore(last.from) : last.to;
  return { kind: 'range', from: first.from, to: goesOn ? null : to, due: false, openEnd: goesOn };
}

function single(
  { modifier, token }: Point,
  period: TimePeriod,
  inFront: string,
  goesOn: boolean,
): CalendarReading {
  const kind = KINDS[token.unit];
  const { from, to } = period;
  if (SCHOOL_YEAR.test(inFront)) return UNDATED;
  if (SINCE_NOW.test(inFront)) {
    const last = modifier === 'before' ? dayBefore(from) : to;
    return { kind: 'range', from: null, to: last, due: false, openEnd: false };
  }
  if (modifier === 'before') return { kind, from: null, to: dayBefore(from), due: true, openEnd: false };
  if (modifier === 'after') return { kind: 'range', from: dayAfter(to), to: null, due: false, openEnd: true };
  if (modifier === 'from' || goesOn) return { kind: 'range', from, to: null, due: false, openEnd: true };
  if (modifier === 'until' || modifier === 'end')
    return { kind, from: null, to, due: modifier === 'until', openEnd: false };
  return token.unit === 'day'
    ? { kind, from: null, to, due: true, openEnd: false }
    : { kind, from, to, due: false, openEnd: false };
}

/** "Năm 2026 (trước ngày 30/11)", "năm 2026 (quý III)": the narrower of two tells when. */
function withoutContaining(parts: CalendarReading[]): CalendarReading[] {
  if (parts.length > MOST_PARTS) return parts;
  return parts.filter((outer) => !parts.some((inner) => inner !== outer && contains(outer, inner)));
}

function contains(outer: CalendarReading, inner: CalendarReading): boolean {
  if (outer.due || outer.openEnd || inner.openEnd || !outer.from || !outer.to || !inner.to) return false;
  const from = inner.from ?? inner.to;
  return outer.from <= from && inner.to <= outer.to && (outer.from !== inner.from || outer.to !== inner.to);
}

/** Several dates or periods of one deadline: it begins with the first and is over with the last. */
function together(parts: CalendarReading[], points: Point[]): CalendarReading {
  if (parts.length === 1) return parts[0];
  const starts = parts.map((part) => part.from);
  const ends = parts.filter((part) => !part.openEnd).map((part) => part.to);
  const to = ends.length ? ends.reduce((a, b) => (a && b && a > b ? a : (b ?? a))) : null;
  const from = starts.filter((start) => start !== null).sort()[0] ?? null;
  const due = parts.some((part) => part.due);
  const alternative = points.some((point) => point.link === 'alternative');
  const same = parts.every((part) => part.kind === parts[0].kind);
  const openEnd = parts.at(-1)?.openEnd ?? false;
  const begins = parts.some((part) => part.openEnd) && !openEnd;
  if (same && (alternative || parts[0].kind === 'date'))
    return { kind: parts[0].kind, from, to, due, openEnd };
  if (openEnd) return { kind: 'range', from, to: null, due, openEnd };
  if (begins || same) return { kind: 'range', from, to, due, openEnd };
  const last = parts.filter((part) => part.to === to).at(-1) ?? parts[parts.length - 1];
  return { ...last, due };
}

function planYear(folded: string, year: number | null): CalendarReading | null {
  const match = PLAN_YEAR.exec(folded);
  if (!match) return null;
  const whole = /^(?:trong|ca|suot)/.test(match[1]);
  const from = year === null || !whole ? null : isoDate(year, 1, 1);
  return {
    kind: 'year',
    from,
    to: year === null ? null : isoDate(year, 12, 31),
    due: !whole,
    openEnd: false,
  };
}
