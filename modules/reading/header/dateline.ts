/** Place and date under the motto. */
export interface Dateline {
  place: string | null;
  /** ISO date; null when a part is blank or no such day exists. */
  date: string | null;
  /** The year, also where the day is blank. */
  year: number | null;
  start: number;
  end: number;
}

const BLANK = String.raw`[ .…_·‥]*`;
const UNIT = String.raw`(?:[Tt]hành phố|[Tt]ỉnh|[Tt]hị xã|[Hh]uyện|[Xx]ã|[Pp]hường|[Đđ]ặc khu|TP\.?)`;
const NAME = String.raw`\p{Lu}[\p{Ll}'-]+(?:(?: - |[ -])\p{Lu}[\p{Ll}'-]*){0,5}`;
const PLACE = String.raw`(?<place>(?:${UNIT} )?${NAME}|TP\. ?HCM)`;
const MONTH_AND_YEAR = String.raw`\s*tháng\s*(?<month>\d{1,2}|${BLANK})\s*năm\s*(?<year>\d{4}|\d{0,3}${BLANK})`;
const PLACED = new RegExp(
  String.raw`${PLACE}\s*[,.]?\s*[Nn]gày\s*(?<day>\d{1,2}|${BLANK})${MONTH_AND_YEAR}`,
  'u',
);
const SLASHED = new RegExp(
  String.raw`${PLACE}\s*,\s*[Nn]gày\s*(?<day>\d{1,2}|${BLANK})\s*[/.-]\s*(?<month>\d{1,2}|${BLANK})\s*[/.-]\s*(?<year>\d{4})`,
  'u',
);
const BARE = new RegExp(String.raw`(?<place>)^[Nn]gày\s*(?<day>\d{1,2}|${BLANK})${MONTH_AND_YEAR}\s*$`, 'mu');

/** Reads "Lai Châu, ngày 19 tháng 11 năm 2025" or a draft's "Lai Châu, ngày      tháng 4 năm 2026" from the head. */
export function readDateline(head: string): Dateline | null {
  const match = PLACED.exec(head) ?? SLASHED.exec(head) ?? BARE.exec(head);
  if (!match?.groups) return null;
  const { place, day, month, year } = match.groups;
  return {
    place: place || null,
    date: isoDate(Number(year), Number(month), Number(day)),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    start: match.index,
    end: match.index + match[0].length,
  };
}

function isoDate(year: number, month: number, day: number): string | null {
  if (!year || !month || !day || year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
