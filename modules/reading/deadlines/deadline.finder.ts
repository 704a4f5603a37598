import { endWithoutMarks, skipMarks } from '../text/trim';
import {
  ACTING,
  ADJECTIVE,
  CASES,
  COMES_BACK,
  DELIVERING,
  DOING,
  FINISHING,
  GOES_ON,
  LABEL,
  PAST,
  PERIODICALLY,
  RELATIVE,
  REPORTING,
  TARGET,
} from './deadline.cues';
import { parseDeadline } from './deadline.parser';
import { pointsOf, type Point } from './deadline.points';
import { withoutCitations } from './deadline.text';
import type { DeadlineContext, FoundDeadline } from './deadline.types';
import { findRhythms } from './rhythm';

/** How far in front of a date its verb is looked for. */
const NEAR = 300;

/** "trước 16 giờ thứ Sáu hằng tuần": the day belongs to the rhythm. */
const WEEKDAY_BEFORE =
  /(?<!\p{L})(?:(?:truoc|vao|cham nhat(?: vao)?) )?(?:\d{1,2} ?(?:gio|h)(?: ?\d{2})? ?,? ?)?(?:(?:truoc |vao )?ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat) $/u;

interface Stretch {
  start: number;
  end: number;
  rhythm?: boolean;
}

/**
 * The deadline a sentence of running prose sets, or null. Dates of cited documents and of past events, periods in the names of
 * programmes and targets of a strategy are none. Of several the first counts.
 */
export function findDeadline(sentence: string, context: DeadlineContext): FoundDeadline | null {
  const text = sentence.normalize('NFC') === sentence ? sentence : sentence.normalize('NFC');
  const folded = withoutCitations(text);
  const labelled = underLabel(text, folded, context);
  if (labelled) return labelled;
  const stretches = [...dates(text, folded), ...rhythms(folded), ...relative(folded)].sort(
    (a, b) => a.start - b.start,
  );
  const [first] = stretches;
  if (!first) return null;
  const joined = stretches.reduce(
    (whole, next) =>
      belongs(folded, whole, next) ? { ...whole, end: Math.max(whole.end, next.end) } : whole,
    first,
  );
  const end = closeBracket(text, joined);
  const deadline = parseDeadline(text.slice(joined.start, end), context);
  return deadline.kind === 'none' ? null : { deadline, start: joined.start, end };
}

/** "Thời gian thực hiện: …": the rest of the sentence is the deadline. */
function underLabel(text: string, folded: string, context: DeadlineContext): FoundDeadline | null {
  const opening = skipMarks(folded);
  const label = LABEL.exec(folded.slice(opening, opening + 120));
  if (!label) return null;
  const behind = opening + label[0].length;
  const start = behind + skipMarks(text.slice(behind));
  const end = endWithoutMarks(text);
  if (end <= start) return null;
  const deadline = parseDeadline(text.slice(start, end), context);
  return deadline.kind === 'none' ? null : { deadline, start, end };
}

/** A bracket that opens inside the stretch closes inside it. */
function closeBracket(text: string, { start, end }: Stretch): number {
  const inside = text.slice(start, end);
  const open = (inside.match(/\(/g) ?? []).length > (inside.match(/\)/g) ?? []).length;
  return open && text[end] === ')' ? end + 1 : end;
}

/** A rhythm and a date of one clause: "định kỳ hằng năm báo cáo … trước ngày 15/12". */
function belongs(folded: string, whole: Stretch, next: Stretch): boolean {
  if (next.start < whole.end) return true;
  const gap = folded.slice(whole.end, next.start);
  return whole.rhythm === true && gap.length < 160 && !/[.;:]/.test(gap);
}

function dates(text: string, folded: string): Stretch[] {
  const points = pointsOf(folded);
  const found: Stretch[] = [];
  for (let i = 0; i < points.length; i += 1) {
    let last = i;
    while (points[last + 1]?.link) last += 1;
    if (!tellsCasesApart(text, points[i]) && sets(folded, points, i, last))
      found.push(stretchOf(folded, points[i], points[last]));
    i = last;
  }
  return found;
}

function tellsCasesApart(text: string, { start }: Point): boolean {
  return CASES.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether the linked points from `i` to `last` set a deadline. */
function sets(folded: string, points: Point[], i: number, last: number): boolean {
  const { token, modifier, start } = points[i];
  const before = folded.slice(Math.max(0, start - NEAR), start);
  if (PAST.test(before)) return false;
  const clause = before
    .slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf('. ')) + 1)
    .slice(-160);
  const behind = folded.slice(points[last].token.end, points[last].token.end + 80);
  if (COMES_BACK.test(behind))
    return modifier !== 'none' || token.unit === 'month' || PERIODICALLY.test(before);
  if (last > i && points[i + 1].link === 'range') {
    return modifier === 'from' && token.unit === 'day' && !TARGET.test(clause.slice(-60));
  }
  switch (modifier) {
    case 'before':
      return token.unit !== 'year' || DELIVERING.test(clause);
    case 'until':
      if (
        /cham nhat|muon nhat|khong qua|khong muon|han (?:cuoi|chot)|toi da/.test(
          folded.slice(start, token.start),
        )
      )
        return true;
      return FINISHING.test(clause) && !TARGET.test(clause);
    case 'within':
      return (token.unit === 'year' ? DELIVERING : DOING).test(clause) && !TARGET.test(clause);
    default:
      return false;
  }
}

function stretchOf(folded: string, first: Point, last: Point): Stretch {
  const opening = PERIODICALLY.exec(folded.slice(Math.max(0, first.start - 30), first.start));
  const behind = folded.slice(last.token.end, last.token.end + 80);
  const tail = COMES_BACK.exec(behind) ?? GOES_ON.exec(behind);
  return { start: first.start - (opening?.[0].length ?? 0), end: last.token.end + (tail?.[0].length ?? 0) };
}

function rhythms(folded: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of findRhythms(folded)) {
    const before = (start > NEAR ? 'x' : '') + folded.slice(Math.max(0, start - NEAR), start);
    const opening = PERIODICALLY.exec(before.slice(-30));
    const periodic = opening !== null || folded.startsWith('dinh ky', start);
    const initial =
      /(?:^|[.;:,(]\s*|\b[a-zđ\d]\)\s*|[-+]\s*)$/.test(before) && ACTING.test(folded.slice(end));
    const reporting =
      REPORTING.test(before.slice(-100)) &&
      /(?:hang|moi|lan)(?! ngay)/.test(folded.slice(start, end)) &&
      !ADJECTIVE.test(before.slice(-30));
    if (periodic || initial || reporting) {
      const lead = WEEKDAY_BEFORE.exec(before.slice(-40)) ?? opening;
      found.push({ start: start - (lead?.[0].length ?? 0), end, rhythm: true });
    }
  }
  return found;
}

function relative(folded: string): Stretch[] {
  const match = RELATIVE.exec(folded);
  return match ? [{ start: match.index, end: match.index + match[0].trimEnd().length }] : [];
}
