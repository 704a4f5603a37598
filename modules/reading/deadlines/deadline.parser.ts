import { trimMarks } from '../text/trim';
import type { Deadline, DeadlineKind } from '../types';
import { readCalendar, type CalendarReading } from './deadline.calendar';
import { blank, withoutCitations } from './deadline.text';
import { findWaiting } from './deadline.condition';
import { recurringRule } from './deadline.rule';
import type { DeadlineContext } from './deadline.types';
import { findRhythms } from './rhythm';

const ONGOING =
  /thuong xuyen|lien tuc|xuyen suot|trong suot|suot qua trinh|trong qua trinh|duy tri|lau dai|quanh nam|24\/7|24\/24|dai han|dinh ky/;
const FINISHING = /hoan thanh|(?<!\p{L})xong(?!\p{L})|ban hanh/u;
const BLANK = /^[\s.…\-–—_*/:;,()[\]]*$/;

/**
 * Understands the text of a deadline cell or phrase; the text itself is kept verbatim. `to` is the last good day: "trước
 * ngày X" excludes X, "chậm nhất ngày X" and "trong ngày X" include it. No date is invented for a recurring or conditional one.
 */
export function parseDeadline(text: string, context: DeadlineContext): Deadline {
  const verbatim = text.trim();
  const plain = verbatim.normalize('NFC');
  const none: Deadline = { text: verbatim, kind: 'none', from: null, to: null, rule: null, condition: null };
  if (BLANK.test(plain)) return none;

  const folded = withoutCitations(plain);
  const waiting = findWaiting(folded);
  const open = waiting && !waiting.apart ? blank(folded, waiting.start, waiting.end) : folded;
  const condition = waiting ? trimMarks(plain.slice(waiting.start, waiting.end), '.;,') : null;

  const ongoing = ONGOING.test(open);
  const [rhythm] = findRhythms(open);
  const rule = recurringRule(open, rhythm ?? null);
  if (rule) return { ...none, kind: 'recurring', ...spanOfRecurrence(open), rule };

  const calendar = readCalendar(open, context.year);
  if (calendar)
    return {
      ...none,
      ...dated(calendar, ongoing && !FINISHING.test(open), waiting?.apart ?? false),
      condition,
    };
  if (ongoing) return { ...none, kind: 'ongoing' };
  if (waiting) return { ...none, kind: 'conditional', condition };
  return none;
}

function dated(
  calendar: CalendarReading,
  ongoing: boolean,
  apart: boolean,
): { kind: DeadlineKind; from: string | null; to: string | null } {
  const { kind, from, to, due } = calendar;
  if (apart) return { kind: 'conditional', from, to };
  return ongoing && !due ? { kind: 'ongoing', from, to: calendar.openEnd ? null : to } : { kind, from, to };
}

/** A recurring deadline has dates only where the text bounds the repetition itself ("hằng năm, từ năm 2026 đến năm 2030"). */
function spanOfRecurrence(folded: string): { from: string | null; to: string | null } {
  const calendar = readCalendar(folded, null);
  return calendar?.kind === 'range' && !calendar.due
    ? { from: calendar.from, to: calendar.to }
    : { from: null, to: null };
}
