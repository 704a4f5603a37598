import { writeVietnameseNumber } from '../numbers/vietnamese-number';
import type { Outlier, Part } from './consolidation.types';

/** Below so many values "far off" has no meaning. */
const LEAST = 5;
/** Modified z-score beyond which a value is far off (Iglewicz and Hoaglin, 1993). */
const LIMIT = 3.5;
/** Scales the median absolute deviation, and the mean one, to the standard deviation of a normal distribution. */
const MEDIAN_SCALE = 1.4826;
const MEAN_SCALE = 1.2533;

/** Units whose value lies far from the others', by the median and the deviation from it, which no outlier moves. */
export function spreadOutliers(parts: readonly Part[]): Outlier[] {
  const numbers = parts.flatMap((part) => (part.amount ? [{ part, number: part.amount.toNumber() }] : []));
  if (numbers.length < LEAST) return [];
  const middle = median(numbers.map(({ number }) => number));
  const distances = numbers.map(({ number }) => Math.abs(number - middle));
  const spread = median(distances) * MEDIAN_SCALE || mean(distances) * MEAN_SCALE;
  if (!(spread > 0)) return [];
  return numbers.flatMap(({ part, number }) => {
    const score = Math.abs(number - middle) / spread;
    if (score <= LIMIT) return [];
    const reason = `Lệch xa các đơn vị khác: trung vị ${words(middle)}, gấp ${words(score)} lần độ lệch chuẩn.`;
    return [outlier(part, 'spread', reason)];
  });
}

/** Units whose value changed by more than so many percent since the last period. */
export function jumpOutliers(
  parts: readonly Part[],
  last: ReadonlyMap<string, number>,
  percent: number,
): Outlier[] {
  return parts.flatMap((part) => {
    const before = last.get(part.unit.unitId);
    if (!part.amount || !before) return [];
    const change = ((part.amount.toNumber() - before) / Math.abs(before)) * 100;
    if (Math.abs(change) <= percent) return [];
    const reason = `${change > 0 ? 'Tăng' : 'Giảm'} ${words(Math.abs(change))}% so với kỳ trước (${words(before)}).`;
    return [outlier(part, 'jump', reason)];
  });
}

function outlier({ unit, value }: Part, kind: Outlier['kind'], reason: string): Outlier {
  return {
    unitId: unit.unitId,
    unitName: unit.name,
    reportId: unit.reportId,
    value: value ?? '',
    reason,
    kind,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

function words(number: number): string {
  return writeVietnameseNumber(String(Number(number.toFixed(1))));
}
