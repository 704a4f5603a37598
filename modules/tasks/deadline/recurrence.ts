import { RRule, rrulestr } from 'rrule';
import type { Options } from 'rrule';
import { addDays } from '../../foundation';

/** One period of a recurring task. */
export interface Occurrence {
  /** `2026`, `2026-H1`, `2026-Q1`, `2026-03`, or the due day where the rule is of another kind. */
  key: string;
  /** Last good day, ISO date. */
  due: string;
}

/** The days a recurring task falls due. */
export interface Rhythm {
  /** The first occurrence due on a day or after it; null when the rhythm has ended. */
  firstFrom(day: string): Occurrence | null;
}

/** How long a rhythm runs. */
export interface RhythmBounds {
  /** A day in the first period: intervals longer than one count from it (those of months from January of its year). */
  anchor: string;
  /** First and last day something may fall due; null where open. */
  from: string | null;
  to: string | null;
}

/** How far ahead an occurrence is looked for: a rule may name a day that never comes (30 February). */
const HORIZON_YEARS = 30;

/**
 * Reads RFC 5545 RRULEs, one per line (with or without the `RRULE:` prefix), as days a task falls due.
 *
 * What a rule leaves open falls due at the end of its period: `FREQ=YEARLY` on 31 December, `FREQ=MONTHLY;INTERVAL=3`
 * on the last day of a quarter, `FREQ=YEARLY;BYMONTH=6,12` on the last day of June and December.
 *
 * @throws Error when a line is no RRULE
 */
export function parseRhythm(text: string, bounds: RhythmBounds): Rhythm {
  const rules = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => singleRule(line, bounds.anchor));
  if (!rules.length) throw new Error('empty recurrence rule');
  return {
    firstFrom(day) {
      const start = bounds.from && bounds.from > day ? bounds.from : day;
      const next = rules
        .map((rule) => rule(start))
        .filter((occurrence): occurrence is Occurrence => occurrence !== null)
        .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
      return next && (!bounds.to || next.due <= bounds.to) ? next : null;
    },
  };
}

/** The occurrences that open after `lastDue` up to today: each opens the day after the one before fell due. */
export function occurrencesSince(rhythm: Rhythm, lastDue: string, today: string): Occurrence[] {
  const opened: Occurrence[] = [];
  let due = lastDue;
  while (due < today) {
    const next = rhythm.firstFrom(addDays(due, 1));
    if (!next) break;
    opened.push(next);
    due = next.due;
  }
  return opened;
}

function singleRule(line: string, anchor: string): (day: string) => Occurrence | null {
  const given = rrulestr(line.replace(/^RRULE:/i, '')).origOptions;
  if (given.freq === undefined || given.freq > RRule.DAILY) {
    // A deadline is a day; counting seconds towards one that never comes would take the process with it.
    throw new Error(`not a recurrence rule of days: ${line}`);
  }
  const key = keyOf(given);
  const rule = new RRule({ ...atPeriodEnd(given), dtstart: given.dtstart ?? startFor(given, anchor) });
  return (day) => {
    const next = rule.between(
      utc(day),
      utc(addDays(day, 366 * HORIZON_YEARS)),
      true,
      (_, count) => count < 1,
    )[0];
    if (!next) return null;
    const due = next.toISOString().slice(0, 10);
    return { key: key(due), due };
  };
}

/** The phase of the intervals: months from January of the anchor's year, years from it, weeks and days from itself. */
function startFor({ freq, interval }: Partial<Options>, anchor: string): Date {
  const year = Number(anchor.slice(0, 4));
  if (freq === RRule.YEARLY) return new Date(Date.UTC(year, 0, 1));
  if (freq === RRule.MONTHLY) return new Date(Date.UTC(year, (interval ?? 1) - 1, 1));
  return utc(anchor);
}

function atPeriodEnd(given: Partial<Options>): Partial<Options> {
  if (namesDay(given)) return given;
  if (given.freq === RRule.YEARLY) return { ...given, bymonth: given.bymonth ?? 12, bymonthday: -1 };
  if (given.freq === RRule.MONTHLY) return { ...given, bymonthday: -1 };
  if (given.freq === RRule.WEEKLY) return { ...given, byweekday: [RRule.SU] };
  return given;
}

function namesDay(given: Partial<Options>): boolean {
  return [given.bymonthday, given.byweekday, given.byyearday, given.byweekno, given.byeaster].some(
    (part) => part !== undefined && part !== null,
  );
}

function keyOf(given: Partial<Options>): (due: string) => string {
  const interval = given.interval ?? 1;
  if (!namesDay(given) && !given.bymonth) {
    if (given.freq === RRule.YEARLY && interval === 1) return (due) => due.slice(0, 4);
    if (given.freq === RRule.MONTHLY && interval === 1) return (due) => due.slice(0, 7);
    if (given.freq === RRule.MONTHLY && interval === 3) return (due) => part(due, 'Q', 3);
    if (given.freq === RRule.MONTHLY && interval === 6) return (due) => part(due, 'H', 6);
    if (given.freq === RRule.MONTHLY && interval === 12) return (due) => due.slice(0, 4);
  }
  return (due) => due;
}

function part(due: string, letter: string, months: number): string {
  return `${due.slice(0, 4)}-${letter}${Math.ceil(Number(due.slice(5, 7)) / months)}`;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
