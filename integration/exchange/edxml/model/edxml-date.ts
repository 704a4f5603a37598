/** A date or timestamp as the official parser would understand it. */
export interface LenientDate {
  /** Normalised text, or `null` where the parser finds none. */
  value: string | null;
  /** The text was exactly in the form of the regulation and names a real day. */
  exact: boolean;
}

const NUMBER = String.raw`[ \t]*(-?\d{1,9})`;
const LENIENT_DATE = new RegExp(`^${NUMBER}/${NUMBER}/${NUMBER}`);
const LENIENT_TIMESTAMP = new RegExp(`^${NUMBER}/${NUMBER}/${NUMBER} ${NUMBER}:${NUMBER}:${NUMBER}`);
const EXACT_DATE = /^\d{4}\/\d{2}\/\d{2}$/;
const EXACT_TIMESTAMP = /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/;

/** Vietnam has kept UTC+7 without summer time since 1975; packages state no zone. */
const VIETNAM_OFFSET_MS = 7 * 3600 * 1000;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Calendar arithmetic in which day 31 of February rolls over, as `SimpleDateFormat` does it. */
function rolled(parts: readonly number[]): Date | null {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  time.setUTCHours(hour, minute, second);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Before our era years count backwards without a sign, as `SimpleDateFormat` prints them. */
const yearText = (year: number): string => pad(year > 0 ? year : 1 - year, 4);

const dateText = (time: Date): string =>
  `${yearText(time.getUTCFullYear())}/${pad(time.getUTCMonth() + 1)}/${pad(time.getUTCDate())}`;

const timestampText = (time: Date): string =>
  `${dateText(time)} ${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}:${pad(time.getUTCSeconds())}`;

function lenient(
  raw: string,
  pattern: RegExp,
  exactPattern: RegExp,
  print: (time: Date) => string,
): LenientDate {
  const match = pattern.exec(raw);
  const time = match ? rolled(match.slice(1).map(Number)) : null;
  if (!time) return { value: null, exact: false };
  const value = print(time);
  return { value, exact: exactPattern.test(raw) && value === raw };
}

/**
 * Reads a date with the leniency of the official parser: `2026/02/30` rolls over to 2026/03/02, `15/01/2026`
 * becomes a day of the year 20, what follows the day is not looked at, other forms give `null`.
 */
export const readLenientDate = (raw: string): LenientDate => lenient(raw, LENIENT_DATE, EXACT_DATE, dateText);

/** The same for `yyyy/MM/dd HH:mm:ss`; a date without a time gives `null`. */
export const readLenientTimestamp = (raw: string): LenientDate =>
  lenient(raw, LENIENT_TIMESTAMP, EXACT_TIMESTAMP, timestampText);

/** Years a document of this exchange can carry; others are typing errors. */
const isPlausible = (text: string): boolean => text >= '1945' && text < '2200';

/** A real day in the exact form `yyyy/MM/dd`. */
export const isEdxmlDate = (text: string): boolean => readLenientDate(text).exact && isPlausible(text);

/** A real moment in the exact form `yyyy/MM/dd HH:mm:ss`. */
export const isEdxmlTimestamp = (text: string): boolean =>
  readLenientTimestamp(text).exact && isPlausible(text);

/** The moment as the packages write it, in Asia/Ho_Chi_Minh. */
export const formatEdxmlTimestamp = (time: Date): string =>
  timestampText(new Date(time.getTime() + VIETNAM_OFFSET_MS));

/** The day in Asia/Ho_Chi_Minh as the packages write it. */
export const formatEdxmlDate = (time: Date): string => dateText(new Date(time.getTime() + VIETNAM_OFFSET_MS));

/** The moment of a package's timestamp, or `null` where it is not exact. */
export function parseEdxmlTimestamp(text: string): Date | null {
  if (!isEdxmlTimestamp(text)) return null;
  const iso = `${text.slice(0, 10).replaceAll('/', '-')}T${text.slice(11)}Z`;
  return new Date(Date.parse(iso) - VIETNAM_OFFSET_MS);
}
