/** A rhythm a person can set: every month, quarter, half year or year, on one or several days. */
export interface Rhythm {
  every: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  /** Days of the month (1 to 31, -1 is the last), or ISO weekdays 1 to 7 for `week`; empty when not said. */
  days: number[];
  /** Months 1 to 12; only for `year` (and where the rule names them). */
  months: number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAY_NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const EVERY_NAMES: Record<Rhythm['every'], string> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

const numbers = (text: string | undefined) => (text ? text.split(',').map(Number) : []);

/** The rhythm of an RFC 5545 RRULE, or null when it is one our form cannot show. */
export function rhythmOf(rule: string): Rhythm | null {
  const parts = new Map(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const known = new Set(['FREQ', 'INTERVAL', 'BYMONTHDAY', 'BYMONTH', 'BYDAY']);
  if ([...parts.keys()].some((name) => !known.has(name))) return null;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = numbers(parts.get('BYMONTHDAY'));
  const months = numbers(parts.get('BYMONTH'));
  const weekdays = parts.get('BYDAY')?.split(',') ?? [];
  const weekdayNumbers = weekdays.map((day) => WEEKDAYS.indexOf(day) + 1);
  if (weekdayNumbers.includes(0)) return null;
  switch (parts.get('FREQ')) {
    case 'WEEKLY':
      return interval === 1 && !days.length && !months.length
        ? { every: 'week', days: weekdayNumbers, months }
        : null;
    case 'MONTHLY': {
      const every = ({ 1: 'month', 3: 'quarter', 6: 'half-year' } as const)[interval];
      return every && !weekdays.length ? { every, days, months } : null;
    }
    case 'YEARLY':
      return interval === 1 && !weekdays.length ? { every: 'year', days, months } : null;
    default:
      return null;
  }
}

/** The RRULE of a rhythm. */
export function ruleOf({ every, days, months }: Rhythm): string {
  const list = (name: string, values: (number | string)[]) =>
    values.length ? [`${name}=${values.join(',')}`] : [];
  const sorted = [...days].sort((one, other) => one - other);
  if (every === 'week')
    return [
      'FREQ=WEEKLY',
      ...list(
        'BYDAY',
        sorted.map((day) => WEEKDAYS[day - 1] ?? 'MO'),
      ),
    ].join(';');
  const head = {
    month: ['FREQ=MONTHLY'],
    quarter: ['FREQ=MONTHLY', 'INTERVAL=3'],
    'half-year': ['FREQ=MONTHLY', 'INTERVAL=6'],
    year: ['FREQ=YEARLY'],
  }[every];
  return [
    ...head,
    ...list(
      'BYMONTH',
      [...months].sort((one, other) => one - other),
    ),
    ...list('BYMONTHDAY', sorted),
  ].join(';');
}

const dayName = (day: number) => (day === -1 ? 'ngày cuối tháng' : `ngày ${String(day).padStart(2, '0')}`);
const join = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} và ${words.at(-1)}` : (words[0] ?? '');

/** An RRULE in Vietnamese: "ngày 20 hằng tháng", "tháng 6 và 11 hằng năm"; the rule itself when we cannot say it. */
export function ruleInWords(rule: string | null | undefined): string {
  if (!rule) return '';
  const rhythm = rhythmOf(rule);
  if (!rhythm) return `lặp lại theo quy tắc ${rule}`;
  const every = EVERY_NAMES[rhythm.every];
  if (rhythm.every === 'week')
    return [join(rhythm.days.map((day) => WEEKDAY_NAMES[day - 1] ?? '')), every].filter(Boolean).join(' ');
  const months = rhythm.months.length ? `tháng ${join(rhythm.months.map(String))}` : '';
  return [join(rhythm.days.map(dayName)), months, every].filter(Boolean).join(' ');
}
