import { Decimal } from '../numbers/decimal';
import { Fraction } from '../numbers/fraction';
import { writeVietnameseNumber } from '../numbers/vietnamese-number';
import type { TemplateIndicator } from '../template/template.types';
import type { Amount, Part } from './consolidation.types';

/** Places a quotient is shown with. */
export const QUOTIENT_PLACES = 2;

const shown = (number: Decimal): string => writeVietnameseNumber(number.toString());

/** The units' parts as one figure, with the way it was made. Parts without a value take no part. */
export function aggregate(indicator: TemplateIndicator, parts: readonly Part[]): Amount {
  const given = parts.filter((part) => part.value !== null);
  if (!given.length) return nothing('Chưa có số liệu');
  switch (indicator.aggregation) {
    case 'sum':
      return indicator.type === 'table' ? rowCount(given) : sum(given);
    case 'ratio-of-sums':
      return ratio(indicator, given);
    case 'average':
      return average(given);
    case 'weighted-average':
      return weighted(indicator, given);
    case 'last':
      return last(given);
    case 'count-yes':
    case 'share-yes':
      return yes(indicator, given);
    case 'none':
      return { ...nothing('Không cộng, xem theo từng đơn vị'), parts: given.length };
  }
}

function sum(parts: readonly Part[]): Amount {
  const total = Decimal.sum(parts.map((part) => part.numerator ?? Decimal.ZERO));
  return whole(total, `Tổng của ${parts.length} đơn vị`, parts.length);
}

function rowCount(parts: readonly Part[]): Amount {
  const rows = Decimal.sum(parts.map((part) => part.numerator ?? Decimal.ZERO));
  return whole(rows, `Tổng số dòng trong bảng của ${parts.length} đơn vị`, parts.length);
}

function ratio({ factor = '100' }: TemplateIndicator, parts: readonly Part[]): Amount {
  const upper = Decimal.sum(parts.map((part) => part.numerator ?? Decimal.ZERO));
  const lower = Decimal.sum(parts.map((part) => part.denominator ?? Decimal.ZERO));
  const exact = Fraction.of(upper, lower)?.times(Decimal.of(factor)) ?? null;
  const times = factor === '1' ? '' : ` × ${writeVietnameseNumber(factor)}`;
  return {
    value: exact?.rounded(QUOTIENT_PLACES) ?? null,
    exact,
    way: `Tỷ lệ của các tổng: ${shown(upper)} / ${shown(lower)}${times} (${parts.length} đơn vị)`,
    parts: parts.length,
    numerator: upper.toString(),
    denominator: lower.toString(),
  };
}

function average(parts: readonly Part[]): Amount {
  const total = Decimal.sum(parts.map((part) => part.numerator ?? Decimal.ZERO));
  const count = Decimal.of(parts.length);
  return quotient(
    total,
    count,
    `Bình quân của ${parts.length} đơn vị: ${shown(total)} / ${parts.length}`,
    parts.length,
  );
}

function weighted(indicator: TemplateIndicator, parts: readonly Part[]): Amount {
  const weighing = parts.filter((part) => part.weight && !part.weight.isZero);
  if (!weighing.length) return nothing(`Chưa có trọng số ${indicator.weight ?? ''}`);
  const total = Decimal.sum(
    weighing.map((part) => (part.numerator ?? Decimal.ZERO).times(part.weight as Decimal)),
  );
  const weights = Decimal.sum(weighing.map((part) => part.weight as Decimal));
  const way = `Bình quân theo trọng số ${indicator.weight}: ${shown(total)} / ${shown(weights)} (${weighing.length} đơn vị)`;
  return quotient(total, weights, way, weighing.length);
}

function last(parts: readonly Part[]): Amount {
  const latest = parts.reduce((a, b) => ((b.unit.submittedAt ?? 0) > (a.unit.submittedAt ?? 0) ? b : a));
  return {
    value: latest.amount?.rounded(latest.denominator ? QUOTIENT_PLACES : 6) ?? null,
    exact: latest.amount,
    way: `Số liệu của ${latest.unit.name}, đơn vị nộp sau cùng`,
    parts: 1,
    numerator: latest.denominator ? (latest.numerator?.toString() ?? null) : null,
    denominator: latest.denominator?.toString() ?? null,
  };
}

function yes({ yes: answer, aggregation }: TemplateIndicator, parts: readonly Part[]): Amount {
  const count = parts.filter((part) => part.value === answer).length;
  const way = `${count} trong ${parts.length} đơn vị trả lời "${answer}"`;
  if (aggregation === 'count-yes') return whole(Decimal.of(count), way, parts.length);
  const share = quotient(Decimal.of(count * 100), Decimal.of(parts.length), way, parts.length);
  return { ...share, numerator: String(count), denominator: String(parts.length) };
}

function whole(total: Decimal, way: string, parts: number): Amount {
  return {
    value: total.toString(),
    exact: Fraction.whole(total),
    way,
    parts,
    numerator: null,
    denominator: null,
  };
}

function quotient(upper: Decimal, lower: Decimal, way: string, parts: number): Amount {
  const exact = Fraction.of(upper, lower);
  return {
    value: exact?.rounded(QUOTIENT_PLACES) ?? null,
    exact,
    way,
    parts,
    numerator: upper.toString(),
    denominator: lower.toString(),
  };
}

function nothing(way: string): Amount {
  return { value: null, exact: null, way, parts: 0, numerator: null, denominator: null };
}
