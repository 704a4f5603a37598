import { parseDeadline } from '../deadlines';
import { isUnitText } from '../structure/unit-text';
import type { SourceCell } from '../types';
import type { ColumnMeaning } from './column-meaning';
import { plainText, type GridCell, type GridRow } from './grid';
import type { Heading } from './heading';
import { isLabelText } from './row-label';

/** How much better another placing must fit than the one in the source. */
const MARGIN = 3;
const SHORT = 80;
const LONG = 150;
const NEVER = -1000;

/**
 * A row that lost cells: conversions drop the places a merged cell reaches down to, and what follows moves to the
 * left. Puts the cells under the columns they fit, in their order; null when they fit best where they stand.
 */
export function alignedRow(row: GridRow, heading: Heading): GridRow | null {
  const cells = withoutTrailingEmpty(row.row.cells);
  const columns = heading.meanings.length;
  if (!cells.length || cells.length >= columns || !isPlain(row) || isTitle(cells)) return null;
  const fits = cells.map((cell) => heading.meanings.map((meaning) => fit(plainText(cell.text), meaning)));
  const standing = cells.reduce((sum, cell, index) => sum + fits[index][cell.column], 0);
  const { score, places } = bestPlaces(fits, columns);
  if (score <= standing + MARGIN) return null;
  const placed: (GridCell | null)[] = Array.from({ length: columns }, () => null);
  places.forEach((column, index) => (placed[column] = { cell: cells[index], own: true }));
  return { ...row, cells: placed, moved: true };
}

/** A mark and one text: the title of a group, whatever its words. */
function isTitle(cells: readonly SourceCell[]): boolean {
  return cells.length <= 2 && isLabelText(plainText(cells[0].text));
}

function withoutTrailingEmpty(cells: readonly SourceCell[]): SourceCell[] {
  const last = cells.findLastIndex((cell) => cell.text.trim() !== '');
  return cells.slice(0, last + 1);
}

/** Nothing is known of merged cells here: every cell covers one place, none reaches down. */
function isPlain(row: GridRow): boolean {
  return (
    row.row.cells.every((cell) => cell.colSpan === 1 && cell.rowSpan === 1) &&
    row.cells.every((place) => place === null || place.own)
  );
}

/** Columns for the cells, in order, with the best sum of fits. */
function bestPlaces(fits: readonly number[][], columns: number): { score: number; places: number[] } {
  // best[i][j]: cells from i on, using columns from j on.
  const best = Array.from({ length: fits.length + 1 }, () => new Array<number>(columns + 1).fill(NEVER));
  best[fits.length].fill(0);
  for (let i = fits.length - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      best[i][j] = Math.max(best[i][j + 1], fits[i][j] + best[i + 1][j + 1]);
  const places: number[] = [];
  for (let i = 0, j = 0; i < fits.length; j += 1) {
    if (best[i][j] !== best[i][j + 1]) {
      places.push(j);
      i += 1;
    }
  }
  return { score: best[0][0], places };
}

/** How well a text fits a column, from what it looks like. */
function fit(text: string, meaning: ColumnMeaning | null): number {
  if (!text) return 0;
  if (meaning === 'label') return isLabelText(text) ? 4 : -6;
  const units = isUnitText(text);
  const time = text.length <= SHORT && !units && parseDeadline(text, { year: null }).kind !== 'none';
  switch (meaning) {
    case 'content':
      return time ? -4 : units ? -2 : text.length > 20 ? 2 : 1;
    case 'lead':
    case 'cooperating':
      return units
        ? 2 + (isCollective(text) === (meaning === 'cooperating') ? 0.5 : 0)
        : time
          ? -4
          : text.length > LONG
            ? -2
            : 0;
    case 'deadline':
      return time ? 3 : units ? -4 : text.length > LONG ? -2 : 0;
    case 'product':
      return time ? -2 : units ? -1 : 1;
    default:
      return 0;
  }
}

/** Those who help are more often named together than those who lead. */
function isCollective(text: string): boolean {
  return /^(?:các|cơ quan|đơn vị|địa phương)(?!\p{L})|liên quan/iu.test(text);
}
