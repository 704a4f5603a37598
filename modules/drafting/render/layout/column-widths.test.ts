import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableBlock } from '../../model';
import { columnWidths } from './column-widths';
import { CELL_PADDING } from './page-measures';
import { textWidth } from './text-measure';

const table = (cells: string[], widths: number[]): TableBlock => ({
  type: 'table',
  columns: widths.map((width) => ({ heading: 'Cột', width })),
  rows: [{ cells }],
});

const sum = (widths: number[]): number => widths.reduce((total, one) => total + one, 0);

test('columns share the width as they ask', () => {
  const widths = columnWidths(table(['a', 'b'], [1, 3]), 400, 12);
  assert.deepEqual(widths.map(Math.round), [100, 300]);
});

test('a narrow column grows to its longest word, the wide one gives', () => {
  const widths = columnWidths(table(['31/10/2026', 'b'], [1, 20]), 400, 12);
  assert.ok(widths[0] >= textWidth('31/10/2026', 'regular', 12) + 2 * CELL_PADDING.x);
  assert.ok(Math.abs(sum(widths) - 400) < 0.001);
});

test('the number of a group counts, its title does not', () => {
  const wish = table(['1', 'b'], [1, 30]);
  wish.rows.unshift({ kind: 'group', cells: ['XXXVIII', 'Nghiêngngảnghiêngngả'] });
  const [first] = columnWidths(wish, 400, 12);
  assert.ok(first >= textWidth('XXXVIII', 'bold', 12) + 2 * CELL_PADDING.x);
});

test('words that cannot fit together share what there is', () => {
  const widths = columnWidths(
    table(
      Array.from({ length: 24 }, () => 'Nghiêng'),
      Array.from({ length: 24 }, () => 1),
    ),
    400,
    12,
  );
  assert.ok(Math.abs(sum(widths) - 400) < 0.001);
});
