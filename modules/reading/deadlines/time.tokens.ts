import { romanValue } from '../text/roman';

export type TimeUnit = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** A point or period of the calendar named in a text; what the text does not name is null. */
export interface TimeToken {
  unit: TimeUnit;
  year: number | null;
  /** Month 1 to 12, quarter 1 to 4 or half 1 to 2, by `unit`; null for years and for a day without month. */
  part: number | null;
  /** Day of the month, for days. */
  day: number | null;
  start: number;
  end: number;
}

const Y = '((?:19|20|21)\\d{2})(?![\\d])';
const S = '\\s{0,3}';
const ROMAN = '(iv|iii|ii|i|[1-4])(?![\\p{L}\\d])';
const MONTH_NAMES: Record<string, number> = {
  'muoi mot': 11,
  'muoi hai': 12,
  muoi: 10,
  gieng: 1,
  chap: 12,
  bay: 7,
  tam: 8,
  chin: 9,
};

type Reader = (match: RegExpExecArray) => Omit<TimeToken, 'start' | 'end'> | null;

const day = (d: string, m: string | null, y?: string): ReturnType<Reader> => {
  const number = Number(d);
  const month = m === null ? null : Number(m);
  if (number < 1 || number > 31 || (month !== null && (month < 1 || month > 12))) return null;
  return { unit: 'day', year: y ? Number(y) : null, part: month, day: number };
};

const period = (
  unit: TimeUnit,
  part: number | null,
  y: string | undefined,
  most: number,
): ReturnType<Reader> =>
  part !== null && (part < 1 || part > most) ? null : { unit, year: y ? Number(y) : null, part, day: null };

/** Forms of points and periods, tried in this order; on folded text. */
const FORMS: [form: string, read: Reader][] = [
  [`(?:ngay${S}:?${S})?${Y}-(\\d{2})-(\\d{2})(?!\\d)`, ([, y, m, d]) => day(d, m, y)],
  [`(?:ngay${S}:?${S})?(\\d{1,2})(?=${S}[-–]${S}\\d{1,2}${S}/${S}\\d{1,2}(?!\\d))`, ([, d]) => day(d, null)],
  [
    `(?:ngay${S}:?${S})?(\\d{1,2})${S}[/.\\-]${S}(\\d{1,2})${S}[/.\\-]${S}${Y}`,
    ([, d, m, y]) => day(d, m, y),
  ],
  [
    `(?:ngay${S}:?${S})?(\\d{1,2})${S},?${S}thang${S}(\\d{1,2})(?!\\d|${S}lan)(?:${S}(?:,?${S}nam|/|-|,)?${S}${Y})?`,
    ([, d, m, y]) => day(d, m, y),
  ],
  [
    `(?:6|06|sau)${S}thang${S}(dau|cuoi)${S}(?:cua )?nam(?:${S}${Y})?`,
    ([, h, y]) => period('half', h === 'dau' ? 1 : 2, y, 2),
  ],
  [`nua${S}(dau|cuoi)${S}nam(?:${S}${Y})?`, ([, h, y]) => period('half', h === 'dau' ? 1 : 2, y, 2)],
  [
    `(?:qu[yi]${S}|q\\.?${S})${ROMAN}(?:${S}(?:,?${S}nam|cua nam|[/\\-,.])?${S}${Y})?`,
    ([, q, y]) => period('quarter', quarter(q), y, 4),
  ],
  [
    `thang${S}(\\d{1,2})(?!\\d|${S}lan)(?:${S}(?:,?${S}nam|cua nam|[/\\-.,])?${S}${Y})?`,
    ([, m, y]) => period('month', Number(m), y, 12),
  ],
  [`t\\.?${S}(\\d{1,2})${S}[/\\-]${S}${Y}`, ([, m, y]) => period('month', Number(m), y, 12)],
  [
    `thang (muoi mot|muoi hai|muoi|gieng|chap|bay|tam|chin)(?!\\p{L})(?:${S}(?:nam|/)${S}${Y})?`,
    ([, m, y]) => period('month', MONTH_NAMES[m], y, 12),
  ],
  [`(\\d{1,2})${S}/${S}${Y}`, ([, m, y]) => period('month', Number(m), y, 12)],
  [
    `(?:ngay${S}:?${S})?(\\d{1,2})${S}/${S}(\\d{1,2})(?![\\d/])(?:${S}nam${S}${Y})?`,
    ([, d, m, y]) => day(d, m, y),
  ],
  [`(?:nam${S})?${Y}`, ([, y]) => period('year', null, y, 0)],
  [`ngay${S}:?${S}(\\d{1,2})(?![\\d])`, ([, d]) => day(d, null)],
];

const COMPILED = FORMS.map(([form, read]) => [new RegExp(form, 'uy'), read] as const);
const START = /(?<![\p{L}\d])(?:\d|ngay|nam|nua|thang|sau|q|t\.?\s?\d)/gu;
/** A further number of a list or range: "tháng 3, 6 và 9", "Quý I-III", "ngày 15 - 20/11". */
const NEXT = new RegExp(
  `\\s{0,3}(?:,|;|-|–|&|va|hoac|den)\\s{0,3}(?:${ROMAN}|(\\d{1,2})(?![\\d]))(?!${S}(?:ngay|thang|tuan|nam(?!${S}\\d{4})|h(?!\\p{L})|gio|lan|%))(?:${S}(?:/|-|nam|cua nam)${S}${Y})?`,
  'uy',
);

function quarter(text: string): number {
  return /^\d$/.test(text) ? Number(text) : (romanValue(text) ?? 0);
}

/** The points and periods a folded text names, in order. */
export function timeTokens(folded: string): TimeToken[] {
  const tokens: TimeToken[] = [];
  for (let at = nextStart(folded, 0); at < folded.length;) {
    const last = tokens.at(-1);
    const token = (last && last.end === at ? continued(folded, at, last) : null) ?? readToken(folded, at);
    if (token) tokens.push(token);
    at = token ? token.end : nextStart(folded, at + 1);
  }
  return tokens;
}

/** The next place where a point or period can begin. */
function nextStart(folded: string, from: number): number {
  START.lastIndex = from;
  return START.exec(folded)?.index ?? folded.length;
}

function readToken(folded: string, at: number): TimeToken | null {
  if (/[\p{L}\d]/u.test(folded[at - 1] ?? ' ') || /\d[/.]$/.test(folded.slice(Math.max(0, at - 2), at)))
    return null;
  const week = /tuan (?:thu )?$/.test(folded.slice(Math.max(0, at - 9), at));
  for (const [form, read] of COMPILED) {
    form.lastIndex = at;
    const match = form.exec(folded);
    const token = match && read(match);
    // "tuần 3 tháng 5": the week has no dates, its month has.
    if (token?.unit === 'day' && week) continue;
    if (token) return { ...token, start: at, end: at + match[0].length };
  }
  return null;
}

/** A bare number behind a token that has no year yet belongs to the same unit. */
function continued(folded: string, at: number, last: TimeToken): TimeToken | null {
  if (last.unit === 'year' || last.unit === 'half' || last.year !== null) return null;
  NEXT.lastIndex = at;
  const match = NEXT.exec(folded);
  if (!match) return null;
  const [whole, roman, figures, year] = match;
  const start = at + whole.length - whole.replace(/^\s*(?:,|;|-|–|&|va|hoac|den)\s*/, '').length;
  const place = { start, end: at + whole.length };
  const y = year ? Number(year) : null;
  if (last.unit === 'quarter' && roman)
    return { unit: 'quarter', year: y, part: quarter(roman), day: null, ...place };
  const number = Number(roman && /^\d$/.test(roman) ? roman : figures);
  if (
    last.unit === 'day' &&
    last.part === null &&
    number >= 1 &&
    number <= 31 &&
    y === null &&
    !/^\s?\//.test(folded.slice(place.end))
  ) {
    return { unit: 'day', year: null, part: null, day: number, ...place };
  }
  if (last.unit === 'month' && number >= 1 && number <= 12)
    return { unit: 'month', year: y, part: number, day: null, ...place };
  return null;
}
