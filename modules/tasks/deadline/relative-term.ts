import { foldVietnamese } from '../../foundation';

/** A deadline counted from an event: "trong vòng 30 ngày kể từ khi có hướng dẫn". */
export interface RelativeTerm {
  amount: number;
  unit: 'day' | 'working-day' | 'week' | 'month';
}

const UNITS: Record<string, RelativeTerm['unit']> = {
  'ngay lam viec': 'working-day',
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
};

const LENGTH = '(\\d{1,3})\\s*(?:\\([^)]*\\)\\s*)?(ngay lam viec|ngay|tuan|thang)';
const EVENT = '(?:ke tu|tinh tu|tu khi|tu ngay|sau khi|khi co|khi nhan|sau ngay|ngay sau)';

/** `trong vòng 15 ngày … kể từ khi …`, `chậm nhất 10 ngày làm việc sau khi …` */
const LENGTH_THEN_EVENT = new RegExp(`${LENGTH}\\s*,?\\s*${EVENT}`);
/** `sau khi có hướng dẫn 15 ngày`, `khi có văn bản … trong vòng 02 tháng`; not `sau khi có văn bản ngày 15 tháng 3`. */
const EVENT_THEN_LENGTH = new RegExp(
  `${EVENT}.*?(?:trong vong|trong thoi han|cham nhat(?: la)?|toi da|khong qua)\\s*${LENGTH}`,
);

/** The length in a deadline's words that counts from the event it waits for; null when it names none. */
export function relativeTerm(text: string): RelativeTerm | null {
  const folded = foldVietnamese(text).replace(/\s+/g, ' ');
  const match = LENGTH_THEN_EVENT.exec(folded) ?? EVENT_THEN_LENGTH.exec(folded);
  if (!match || Number(match[1]) === 0) return null;
  return { amount: Number(match[1]), unit: UNITS[match[2]] };
}
