/** Years a text speaks of, both ends included. */
export interface Years {
  from: number;
  to: number;
}

const PERIOD = /(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+(\d{4})\s*[-–—]\s*(\d{4})/giu;
const UNTIL = /đến năm\s+(\d{4})/giu;
const SINGLE = /năm\s+(\d{4})/giu;

/** The years a subject names: a period before a single year, the last one of its sort; null when it names none. */
export function yearsOf(text: string): Years | null {
  const period = [...text.matchAll(PERIOD)].at(-1);
  if (period) return { from: Number(period[1]), to: Number(period[2]) };
  const until = [...text.matchAll(UNTIL)].at(-1);
  if (until) return { from: 0, to: Number(until[1]) };
  const single = [...text.matchAll(SINGLE)].at(-1);
  return single ? { from: Number(single[1]), to: Number(single[1]) } : null;
}

/** The text without its words of years. */
export function withoutYears(text: string): string {
  return text.replace(PERIOD, ' ').replace(UNTIL, ' ').replace(SINGLE, ' ');
}

/**
 * Whether a document speaks of the years that are meant.
 *
 * @param meant of the pattern; null when it names none
 * @param said of the document's subject; null when it names none
 * @param day of the document, ISO date: what it is about when it names no year
 */
export function compareYears(
  meant: Years | null,
  said: Years | null,
  day: string | null,
): 'same' | 'unclear' | 'other' {
  if (!meant) return 'same';
  if (said) {
    if (said.from === meant.from && said.to === meant.to) return 'same';
    return said.to < meant.from || said.from > meant.to ? 'other' : 'unclear';
  }
  if (!day) return 'unclear';
  const year = Number(day.slice(0, 4));
  return year >= meant.from - 1 && year <= meant.to ? 'same' : 'unclear';
}
