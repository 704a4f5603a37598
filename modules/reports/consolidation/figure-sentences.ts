import { writeVietnameseNumber } from '../numbers/vietnamese-number';
import type { ConsolidatedFigure, ConsolidatedIndicator } from './consolidation.types';

const DIRECTIONS = { '>=': 'từ', '<=': 'không quá' } as const;

/** What the consolidated figures of a section say, one sentence each, for picking into the province's text. */
export function figureSentences(indicators: readonly ConsolidatedIndicator[], section: string): string[] {
  return indicators
    .filter((indicator) => indicator.section === section)
    .flatMap((indicator) => {
      const [all, ...others] = indicator.figures;
      if (!all || all.total.value === null) return [];
      return [
        `${indicator.name}: ${figureWords(indicator, all)}${sexWords(indicator, others)}${compareWords(indicator, all)}.`,
      ];
    });
}

function figureWords({ measure, columns }: ConsolidatedIndicator, { total }: ConsolidatedFigure): string {
  const parts =
    total.numerator !== null && total.denominator !== null
      ? ` (${writeVietnameseNumber(total.numerator)}/${writeVietnameseNumber(total.denominator)})`
      : '';
  const sums = columns
    .map(({ title, sum }) => `${title.toLowerCase()}: ${writeVietnameseNumber(sum)}`)
    .join('; ');
  return `${quantity(total.value ?? '', measure)}${parts}${sums ? `, ${sums}` : ''}`;
}

function sexWords({ measure }: ConsolidatedIndicator, figures: readonly ConsolidatedFigure[]): string {
  const sign = measure === '%' ? '%' : '';
  const told = figures.flatMap(({ sex, total }) =>
    total.value === null
      ? []
      : [`${sex === 'female' ? 'nữ' : 'nam'} ${writeVietnameseNumber(total.value)}${sign}`],
  );
  return told.length ? `, trong đó ${told.join(', ')}` : '';
}

function compareWords({ measure }: ConsolidatedIndicator, { target, last }: ConsolidatedFigure): string {
  const sign = measure === '%' ? '%' : '';
  const goal = target
    ? `; ${target.met ? 'đạt' : 'chưa đạt'} mục tiêu (${DIRECTIONS[target.direction]} ${writeVietnameseNumber(target.value)}${sign})`
    : '';
  if (!last || last.difference === '0') return goal;
  const way = last.difference.startsWith('-') ? 'giảm' : 'tăng';
  return `${goal}; ${way} ${writeVietnameseNumber(last.difference.replace('-', ''))} so với kỳ trước`;
}

function quantity(value: string, measure: string): string {
  const number = writeVietnameseNumber(value);
  return measure === '%' ? `${number}%` : `${number} ${measure}`.trim();
}
