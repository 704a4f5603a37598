import { plainText } from '../../model';
import type { TableBlock } from '../../model';
import { CELL_PADDING } from './page-measures';
import { textWidth } from './text-measure';

/** Rows looked at for long words; a table's columns are of a kind. */
const SAMPLE = 200;

/**
 * Widths of the columns in points, together `width`: by their shares, but none so narrow that a word does not fit,
 * as far as all words together fit at all.
 */
export function columnWidths(table: TableBlock, width: number, size: number): number[] {
  const shares = table.columns.map((column) => column.width);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (share / total) * width);
  const least = table.columns.map((column, index) => leastWidth(table, column.heading, index, size));
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed >= width) return least.map((one) => (one / needed) * width);
  // What narrow columns lack is taken from the wide ones in the measure of what these can spare.
  const lacking = wanted.reduce((sum, one, index) => sum + Math.max(0, least[index] - one), 0);
  const spare = wanted.reduce((sum, one, index) => sum + Math.max(0, one - least[index]), 0);
  return wanted.map((one, index) =>
    one <= least[index] ? least[index] : one - ((one - least[index]) / spare) * lacking,
  );
}

function leastWidth({ rows }: TableBlock, heading: string, index: number, size: number): number {
  let longest = widest(heading, 'bold', size);
  for (const { cells, kind } of rows.slice(0, SAMPLE)) {
    // The title of a group runs over the columns behind its number.
    if (kind === 'group' && index > 0) continue;
    longest = Math.max(longest, widest(plainText(cells[index]), kind ? 'bold' : 'regular', size));
  }
  return longest + 2 * CELL_PADDING.x + 1;
}

function widest(text: string, cut: 'bold' | 'regular', size: number): number {
  return text
    .split(/\s+/)
    .filter((word) => word && word.length <= 24)
    .reduce((most, word) => Math.max(most, textWidth(word, cut, size)), 0);
}
