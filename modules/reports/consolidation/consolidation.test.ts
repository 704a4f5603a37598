import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TemplateContent, TemplateIndicator } from '../template/template.types';
import { Consolidation } from './consolidation';
import type { GroupLabels } from './consolidation';
import type { SheetUnit } from './consolidation.types';

const LABELS = {
  levels: { ministry: 'Trung ương', province: 'Cấp tỉnh', commune: 'Cấp xã' },
  kinds: { department: 'Sở', commune: 'Xã' },
} as unknown as GroupLabels;

const unit = (name: string, more: Partial<SheetUnit> = {}): SheetUnit => ({
  reportId: `r-${name}`,
  unitId: `u-${name}`,
  code: name,
  name,
  level: 'commune',
  kind: 'commune',
  status: 'submitted',
  counted: true,
  nothing: false,
  submittedAt: 1,
  ...more,
});

const indicator = (more: Partial<TemplateIndicator>): TemplateIndicator => ({
  code: 'A',
  name: 'Chỉ tiêu A',
  section: 'I',
  type: 'number',
  measure: 'người',
  required: true,
  aggregation: 'sum',
  breakdown: [],
  ...more,
});

function consolidate(
  indicators: TemplateIndicator[],
  given: [SheetUnit, Record<string, string>][],
  last: Consolidation | null = null,
): Consolidation {
  const content: TemplateContent = {
    title: 'Báo cáo',
    grounds: [],
    sections: [{ code: 'I', title: 'Mục', writer: 'unit', narrative: 'none', guidance: '' }],
    indicators,
    checks: [],
  };
  const values = new Map(given.map(([{ reportId }, own]) => [reportId, new Map(Object.entries(own))]));
  return new Consolidation({ content, units: given.map(([one]) => one), values }, LABELS, last);
}

const first = (consolidation: Consolidation) => consolidation.indicators()[0].figures[0];

describe('consolidation, against figures added up by hand', () => {
  test('a sum, by group and in total; who did not send takes no part', () => {
    const figure = first(
      consolidate(
        [indicator({ breakdown: ['level'], places: 1 })],
        [
          [unit('xa-1'), { A: '10.1' }],
          [unit('xa-2'), { A: '20.2' }],
          [unit('so-1', { level: 'province', kind: 'department' }), { A: '5' }],
          [unit('xa-3', { counted: false, status: 'returned' }), { A: '1000' }],
        ],
      ),
    );
    assert.equal(figure.total.value, '35.3');
    assert.equal(figure.total.parts, 3);
    assert.equal(figure.total.way, 'Tổng của 3 đơn vị');
    assert.deepEqual(
      figure.groups.map(({ label, amount }) => [label, amount.value]),
      [
        ['Cấp tỉnh', '5'],
        ['Cấp xã', '30.3'],
        ['Xã', '30.3'],
        ['Sở', '5'],
      ],
    );
  });

  test('a ratio is the ratio of the sums, never the average of ratios', () => {
    const ratio = indicator({
      type: 'ratio',
      aggregation: 'ratio-of-sums',
      factor: '100',
      target: { direction: '>=', value: '40' },
      baseline: '35',
    });
    // 1/2 and 30/98: 31/100 = 31 %; the average of the two would be 40.3 %.
    const consolidation = consolidate(
      [ratio],
      [
        [unit('a'), { 'A/n': '1', 'A/d': '2' }],
        [unit('b'), { 'A/n': '30', 'A/d': '98' }],
        [unit('c'), { 'A/n': '0', 'A/d': '0' }],
      ],
    );
    const figure = first(consolidation);
    assert.deepEqual(
      [figure.total.value, figure.total.numerator, figure.total.denominator, figure.total.parts],
      ['31', '31', '100', 3],
    );
    assert.equal(figure.total.way, 'Tỷ lệ của các tổng: 31 / 100 × 100 (3 đơn vị)');
    assert.deepEqual([figure.target?.met, figure.target?.difference], [false, '-9']);
    assert.deepEqual(figure.baseline, { value: '35', difference: '-4' });
    assert.deepEqual(
      consolidation
        .parts('A', null)
        .map(({ value, numerator, denominator }) => [value, `${numerator}`, `${denominator}`]),
      [
        ['50', '1', '2'],
        ['30.61', '30', '98'],
        ['', '0', '0'],
      ],
    );
  });

  test('a target met exactly is met, however the quotient would be rounded', () => {
    const ratio = indicator({
      type: 'ratio',
      aggregation: 'ratio-of-sums',
      target: { direction: '>=', value: '66.67' },
    });
    // 2/3 = 66.666…: shown as 66.67, but it has not reached 66.67.
    const figure = first(consolidate([ratio], [[unit('a'), { 'A/n': '2', 'A/d': '3' }]]));
    assert.deepEqual([figure.total.value, figure.target?.met], ['66.67', false]);
    const down = { ...ratio, target: { direction: '<=' as const, value: '66.67' } };
    assert.equal(first(consolidate([down], [[unit('a'), { 'A/n': '2', 'A/d': '3' }]])).target?.met, true);
  });

  test('averages, plain and weighted', () => {
    const given: [SheetUnit, Record<string, string>][] = [
      [unit('a'), { A: '10', W: '1' }],
      [unit('b'), { A: '20', W: '3' }],
      [unit('c'), { W: '100' }],
    ];
    const weight = indicator({ code: 'W' });
    assert.equal(
      first(consolidate([indicator({ aggregation: 'average' }), weight], given)).total.value,
      '15',
    );
    // (10·1 + 20·3) / 4
    const weighted = first(
      consolidate([indicator({ aggregation: 'weighted-average', weight: 'W' }), weight], given),
    );
    assert.deepEqual([weighted.total.value, weighted.total.parts, weighted.silent], ['17.5', 2, 1]);
  });

  test('yes is counted, and told as a share of those who answered', () => {
    const choice = indicator({
      type: 'choice',
      options: ['Có', 'Không'],
      yes: 'Có',
      aggregation: 'count-yes',
    });
    const given: [SheetUnit, Record<string, string>][] = [
      [unit('a'), { A: 'Có' }],
      [unit('b'), { A: 'Không' }],
      [unit('c'), { A: 'Có' }],
      [unit('d'), {}],
    ];
    assert.equal(first(consolidate([choice], given)).total.value, '2');
    const share = first(consolidate([{ ...choice, aggregation: 'share-yes' }], given)).total;
    assert.deepEqual([share.value, share.way], ['66.67', '2 trong 3 đơn vị trả lời "Có"']);
  });

  test('the last to send speaks for a figure of which there is one', () => {
    const figure = first(
      consolidate(
        [indicator({ aggregation: 'last', places: 2 })],
        [
          [unit('a', { submittedAt: 5 }), { A: '7.25' }],
          [unit('b', { submittedAt: 3 }), { A: '9' }],
        ],
      ),
    );
    assert.deepEqual([figure.total.value, figure.total.way], ['7.25', 'Số liệu của a, đơn vị nộp sau cùng']);
  });

  test('tables: rows are counted, numeric columns added up', () => {
    const table = indicator({
      type: 'table',
      columns: [
        { code: 'ten', title: 'Tên', type: 'text' },
        { code: 'so', title: 'Số người', type: 'number' },
      ],
    });
    const [result] = consolidate(
      [table],
      [
        [
          unit('a'),
          {
            A: JSON.stringify([
              ['Câu lạc bộ', '10'],
              ['Địa chỉ tin cậy', ''],
            ]),
          },
        ],
        [unit('b'), { A: JSON.stringify([['Nhà tạm lánh', '2.5']]) }],
      ],
    ).indicators();
    assert.equal(result.figures[0].total.value, '3');
    assert.deepEqual(result.columns, [{ code: 'so', title: 'Số người', sum: '12.5' }]);
  });

  test('units are asked by level and by code', () => {
    const only = indicator({ audience: { units: ['so-1'] } });
    const figure = first(
      consolidate(
        [only],
        [
          [unit('xa-1'), { A: '1' }],
          [unit('so-1', { level: 'province', kind: 'department' }), { A: '2' }],
        ],
      ),
    );
    assert.deepEqual([figure.total.value, figure.total.parts], ['2', 1]);
  });

  test('a unit far off the others, and one that jumped, are pointed at', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const now: [SheetUnit, Record<string, string>][] = names.map((name, index) => [
      unit(name),
      { A: name === 'f' ? '5000' : String(100 + index) },
    ]);
    const before = consolidate(
      [indicator({})],
      names.map((name, index) => [unit(name), { A: name === 'a' ? '20' : String(100 + index) }]),
    );
    const figure = first(consolidate([indicator({})], now, before));
    assert.deepEqual(
      figure.outliers.map(({ unitName, kind }) => `${kind} ${unitName}`),
      ['spread f', 'jump a', 'jump f'],
    );
    // 20 + 101 + 102 + 103 + 104 + 105 = 535; 100 + … + 104 + 5000 = 5510.
    assert.deepEqual(figure.last, { value: '535', difference: '4975' });
  });

  test('equal values but one: the one is pointed at, although the median deviation is zero', () => {
    const given = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      (name): [SheetUnit, Record<string, string>] => [unit(name), { A: name === 'h' ? '90' : '10' }],
    );
    const figure = first(consolidate([indicator({})], given));
    assert.deepEqual(
      figure.outliers.map(({ unitName }) => unitName),
      ['h'],
    );
  });

  test('"không phát sinh" is an answer, not a silence', () => {
    const figure = first(
      consolidate(
        [indicator({})],
        [
          [unit('a', { nothing: true }), {}],
          [unit('b'), { A: '4' }],
        ],
      ),
    );
    assert.deepEqual([figure.total.value, figure.silent], ['4', 0]);
  });
});
