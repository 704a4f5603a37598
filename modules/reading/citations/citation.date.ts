import { isoDate } from '../text/calendar-days';
import { foldAligned } from '../text/words';

/** Day, month and year, in figures or with "tháng … năm …"; spaces anywhere. On folded text. */
const DATE =
  '(\\d{1,2})\\s{0,2}(?:[/.\\-]\\s{0,2}(\\d{1,2})\\s{0,2}[/.\\-]|thang\\s{0,3}(\\d{1,2})\\s{0,3}(?:nam|,|/)?)\\s{0,3}(\\d{4})(?!\\d)';

const BEHIND = new RegExp(
  `^\\s{0,4}[,(*]{0,3}\\s{0,3}((?:(?:da |duoc )?(?:ky ban hanh|ban hanh|ky|phat hanh|de|lap)\\s{1,3})?(?:vao |cung )?(?:ngay|ngay:)?)\\s{0,4}${DATE}`,
);
const IN_FRONT = new RegExp(`ngay\\s{0,3}${DATE}\\s{0,3},?\\s{0,3}$`);

/** A date at the edge of a stretch of text: null when it names no real day; `length` counts what was read. */
export interface EdgeDate {
  date: string | null;
  length: number;
  /** "cùng ngày …": the date of every document of the list. */
  shared?: boolean;
}

function toIso(match: RegExpExecArray, first: number): string | null {
  const [day, figures, named, year] = match.slice(first);
  return isoDate(Number(year), Number(figures ?? named), Number(day));
}

/** The date of a document that stands directly behind its symbol ("ngày 26/12/2025", "ban hành 18 tháng 6 năm 2012"). */
export function dateBehind(text: string): EdgeDate | null {
  const match = BEHIND.exec(foldAligned(text));
  if (!match) return null;
  return { date: toIso(match, 2), length: match[0].length, shared: match[1].startsWith('cung') };
}

/** The date a stretch of text ends with ("Ngày 28 tháng 10 năm 2025, "). */
export function dateInFront(text: string): EdgeDate | null {
  const match = IN_FRONT.exec(foldAligned(text.slice(-60)));
  return match && { date: toIso(match, 1), length: match[0].length };
}
