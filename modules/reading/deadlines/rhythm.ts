/** A rhythm named in a text. */
export interface Rhythm {
  /** RRULE without days: "FREQ=MONTHLY;INTERVAL=3". */
  rule: string;
  /** Length of one period in months; below 1 for weeks and days. */
  months: number;
  start: number;
  end: number;
}

type Unit = 'ngay' | 'tuan' | 'thang' | 'quy' | 'nam';

const UNIT = '(ngay|tuan|thang|qu[yi](?! (?:dinh|trinh|che|hoach|mo|luat|chuan|phap))|nam)(?![\\p{L}])';
const MORE = `(?:\\s{0,2}(?:,|va|hoac|/|;)\\s{0,2}(?:hang |theo )?(?:0?6 thang|${UNIT.replace('(', '(?:')})){0,5}`;
/** "ngân hàng năm", "khách hàng tháng": the second syllable of another word. */
const OTHER_WORD = '(?<!ngan |khach |don |mat |cua |ban |nha |dat |kho |\\p{L})';

/** "hằng quý", "mỗi tháng", "định kỳ tháng, quý, năm". */
const EVERY = new RegExp(
  `${OTHER_WORD}(hang|moi|tung|dinh ky(?: hang| moi| theo| bao cao)?|bao cao|theo)\\s{1,3}${UNIT}${MORE}`,
  'gu',
);
/** "6 tháng/lần", "03 tháng một lần". */
const PER_TIME = new RegExp(
  `(?<!\\d)(\\d{1,2}|hai|ba|sau|nam)\\s{0,2}${UNIT}\\s{0,2}(?:/|moi)?\\s{0,2}(?:0?1|mot)?\\s{0,2}lan(?!\\p{L})`,
  'gu',
);
/** "02 lần/năm", "ít nhất 1 lần mỗi quý". */
const TIMES = new RegExp(
  `(?<!\\d)(\\d{1,2}|mot|hai|ba)\\s{0,2}lan\\s{0,2}(?:/|moi|trong|mot|tren)?\\s{0,2}(?:0?1|mot)?\\s{0,2}${UNIT}`,
  'gu',
);
/** "mỗi năm 02 lần". */
const PER_UNIT = new RegExp(
  `(?<!\\p{L})(?:moi|hang|mot|0?1)\\s${UNIT}\\s(\\d{1,2}|mot|hai|ba)\\slan(?!\\p{L})`,
  'gu',
);
/** "6 tháng", alone or beside a year; not "6 tháng đầu năm", not "trong 6 tháng". */
const HALF_YEARLY =
  /(?<!trong |vong |khoang |han |sau |qua |them |\d)(?:0?6|sau) thang(?!\s{0,2}(?:dau|cuoi|ke tu|tu ngay|sau khi|truoc|\d))/gu;

const MONTHS: Record<Unit, number> = { ngay: 1 / 32, tuan: 1 / 4, thang: 1, quy: 3, nam: 12 };
const NUMBERS: Record<string, number> = { mot: 1, hai: 2, ba: 3, nam: 5, sau: 6 };

const unitOf = (text: string): Unit => (text === 'qui' ? 'quy' : (text as Unit));
const numberOf = (text: string): number => NUMBERS[text] ?? Number(text);

/** The RRULE of one period of so many months, or of a unit shorter than a month. */
function ruleOf(months: number): string {
  if (months < MONTHS.tuan) return 'FREQ=DAILY';
  if (months < 1) return months < 0.4 ? 'FREQ=WEEKLY' : 'FREQ=WEEKLY;INTERVAL=2';
  if (!Number.isInteger(months)) return 'FREQ=MONTHLY';
  if (months % 12 === 0) return months === 12 ? 'FREQ=YEARLY' : `FREQ=YEARLY;INTERVAL=${months / 12}`;
  return months === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${months}`;
}

/** The rhythms a folded text names, the shortest first; a list ("tháng, quý, năm") counts as the shortest of it. */
export function findRhythms(folded: string): Rhythm[] {
  const found: Rhythm[] = [];
  const add = (match: RegExpMatchArray, months: number) => {
    const start = match.index ?? 0;
    found.push({ rule: ruleOf(months), months, start, end: start + match[0].length });
  };
  for (const match of folded.matchAll(EVERY)) {
    if (!isRhythm(match, folded)) continue;
    const units = match[0].replace(/0?6 thang/g, '').matchAll(new RegExp(UNIT, 'gu'));
    add(match, Math.min(...[...units].map((one) => MONTHS[unitOf(one[1])])));
  }
  for (const match of folded.matchAll(PER_TIME)) add(match, numberOf(match[1]) * MONTHS[unitOf(match[2])]);
  for (const match of folded.matchAll(TIMES))
    add(match, MONTHS[unitOf(match[2])] / Math.max(1, numberOf(match[1])));
  for (const match of folded.matchAll(PER_UNIT))
    add(match, MONTHS[unitOf(match[1])] / Math.max(1, numberOf(match[2])));
  for (const match of folded.matchAll(HALF_YEARLY)) add(match, 6);
  return found.sort((a, b) => a.months - b.months || a.start - b.start);
}

/** "theo năm 2026", "báo cáo quý I" and "mới năm 2026" name a period, not a rhythm. */
function isRhythm(match: RegExpMatchArray, folded: string): boolean {
  const [whole, opening] = match;
  if (opening === 'hang' || opening === 'tung') return true;
  const next = folded.slice((match.index ?? 0) + whole.length).trimStart();
  if (/^\d{1,2} lan/.test(next)) return true;
  if (/^(?:\d|[iv]{1,3}(?!\p{L})|dau|cuoi|hoc|sau|tiep|ke|qua|nay|toi)/u.test(next)) return false;
  return opening === 'moi' || opening.startsWith('dinh ky') || /[,;/]| va /.test(whole);
}
