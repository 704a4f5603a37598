import type { TableBlock } from '../../drafting';
import { tableRows } from '../filling/field-value';
import { writeVietnameseNumber } from '../numbers/vietnamese-number';
import { Decimal } from '../numbers/decimal';
import { Fraction } from '../numbers/fraction';
import { cellKey } from '../template/report-field';
import type { Sex } from '../template/report-field';
import type { TemplateContent, TemplateIndicator } from '../template/template.types';
import { QUOTIENT_PLACES } from '../consolidation/aggregate';
import type { ConsolidatedFigure, ConsolidatedIndicator } from '../consolidation/consolidation.types';

type Column = TableBlock['columns'][number];
type Row = TableBlock['rows'][number];

const HEAD: Column[] = [
  { heading: 'TT', width: 4, align: 'center' },
  { heading: 'Chỉ tiêu', width: 34, align: 'left' },
  { heading: 'Đơn vị tính', width: 10, align: 'center' },
  { heading: 'Tổng số', width: 11, align: 'right' },
  { heading: 'Nữ', group: 'Trong đó', width: 9, align: 'right' },
  { heading: 'Nam', group: 'Trong đó', width: 9, align: 'right' },
];

/** The figures of one unit, and a table of its own for each table it filled in. */
export function unitTables(content: TemplateContent, values: Readonly<Record<string, string>>): TableBlock[] {
  const plain = content.indicators.filter(({ type }) => type !== 'table' && type !== 'text');
  const tables = content.indicators.filter(({ type }) => type === 'table');
  return [
    ...(plain.length
      ? [
          {
            type: 'table' as const,
            columns: [...HEAD, { heading: 'Ghi chú', width: 20, align: 'left' as const }],
            rows: bySection(content, plain, (indicator) => [
              ...[null, 'female' as const, 'male' as const].map((sex) => unitCell(indicator, sex, values)),
              partsNote(indicator, values),
            ]),
          },
        ]
      : []),
    ...tables.flatMap((indicator) => filledTable(indicator, values[indicator.code])),
  ];
}

/** The province's figures with targets and the last period. */
export function provinceTable(
  content: TemplateContent,
  figures: readonly ConsolidatedIndicator[],
): TableBlock {
  const byCode = new Map(figures.map((indicator) => [indicator.code, indicator]));
  const columns: Column[] = [
    ...HEAD,
    { heading: 'Cấp tỉnh', group: 'Theo cấp', width: 9, align: 'right' },
    { heading: 'Cấp xã', group: 'Theo cấp', width: 9, align: 'right' },
    { heading: 'Mục tiêu', width: 9, align: 'center' },
    { heading: 'Đánh giá', width: 9, align: 'center' },
    { heading: 'Kỳ trước', width: 9, align: 'right' },
  ];
  const shown = content.indicators.filter(({ type }) => type !== 'text');
  const rows = bySection(content, shown, ({ code }) => {
    const all = byCode.get(code)?.figures ?? [];
    const of = (sex: Sex | null): string => number(all.find((one) => one.sex === sex)?.total.value);
    const [main] = all;
    return [
      of(null),
      of('female'),
      of('male'),
      level(main, 'province'),
      level(main, 'commune'),
      ...judged(main),
    ];
  });
  return { type: 'table', columns, rows };
}

/** A list of units. */
export function unitListTable(caption: string, names: readonly string[]): TableBlock {
  return {
    type: 'table',
    caption,
    columns: [
      { heading: 'TT', width: 8, align: 'center' },
      { heading: 'Đơn vị', width: 92, align: 'left' },
    ],
    rows: names.map((name, index) => ({ cells: [String(index + 1), name] })),
  };
}

function bySection(
  content: TemplateContent,
  indicators: readonly TemplateIndicator[],
  cells: (indicator: TemplateIndicator) => string[],
): Row[] {
  let position = 0;
  return content.sections.flatMap((section): Row[] => {
    const own = indicators.filter((indicator) => indicator.section === section.code);
    if (!own.length) return [];
    return [
      { kind: 'group', cells: [section.code, section.title] },
      ...own.map((indicator): Row => {
        position += 1;
        return { cells: [String(position), indicator.name, indicator.measure, ...cells(indicator)] };
      }),
    ];
  });
}

function unitCell(
  indicator: TemplateIndicator,
  sex: Sex | null,
  values: Readonly<Record<string, string>>,
): string {
  if (sex && !indicator.breakdown.includes('sex')) return '';
  if (indicator.type !== 'ratio') {
    const value = values[cellKey(indicator.code, { sex, side: null })];
    return indicator.type === 'number' ? number(value) : (value ?? '');
  }
  const [upper, lower] = ratioParts(indicator, sex, values);
  if (upper === undefined || lower === undefined) return '';
  const factor = Decimal.of(indicator.factor ?? '100');
  return number(Fraction.of(Decimal.of(upper), Decimal.of(lower))?.times(factor).rounded(QUOTIENT_PLACES));
}

function partsNote(indicator: TemplateIndicator, values: Readonly<Record<string, string>>): string {
  if (indicator.type !== 'ratio') return '';
  const [upper, lower] = ratioParts(indicator, null, values);
  return upper === undefined || lower === undefined ? '' : `${number(upper)} / ${number(lower)}`;
}

function ratioParts(
  { code }: TemplateIndicator,
  sex: Sex | null,
  values: Readonly<Record<string, string>>,
): (string | undefined)[] {
  return (['numerator', 'denominator'] as const).map((side) => values[cellKey(code, { sex, side })]);
}

function filledTable({ name, columns = [] }: TemplateIndicator, value: string | undefined): TableBlock[] {
  const rows = tableRows(value);
  if (!rows.length) return [];
  return [
    {
      type: 'table',
      caption: name,
      columns: [
        { heading: 'TT', width: 6, align: 'center' },
        ...columns.map(({ title, type }) => ({
          heading: title,
          width: type === 'number' ? 18 : 36,
          align: type === 'number' ? ('right' as const) : ('left' as const),
        })),
      ],
      rows: rows.map((row, index) => ({
        cells: [
          String(index + 1),
          ...columns.map(({ type }, at) => (type === 'number' ? number(row[at]) : (row[at] ?? ''))),
        ],
      })),
    },
  ];
}

function level(figure: ConsolidatedFigure | undefined, key: string): string {
  return number(figure?.groups.find((group) => group.key === `level:${key}`)?.amount.value);
}

function judged(figure: ConsolidatedFigure | undefined): string[] {
  const target = figure?.target;
  return [
    target ? `${target.direction === '>=' ? '≥' : '≤'} ${number(target.value)}` : '',
    target ? (target.met ? 'Đạt' : 'Chưa đạt') : '',
    number(figure?.last?.value),
  ];
}

function number(canonical: string | null | undefined): string {
  return canonical ? writeVietnameseNumber(canonical) : '';
}
