import { joinRow } from './glyph-lines';
import type { Measure } from './join-lines';
import { median, type PageLayout, type PageRow } from './page-layout';

/** What the pages of one width have in common. */
export interface PageMeasure extends Measure {
  /** Usual distance of two lines of a paragraph. */
  pitch: number;
}

const LEFT_SHARE = 0.05;
const RIGHT_SHARE = 0.97;
const SLACK = 2;
/** Lines further apart, in font sizes, are not lines of one paragraph. */
const MAX_PITCH = 2.5;

/** Margins and line distance of the pages, by page width (portrait and landscape differ). */
export function measurePages(pages: readonly PageLayout[]): Map<number, PageMeasure> {
  const byWidth = new Map<number, PageLayout[]>();
  for (const page of pages) {
    const key = Math.round(page.width);
    byWidth.set(key, [...(byWidth.get(key) ?? []), page]);
  }
  return new Map([...byWidth].map(([width, alike]) => [width, measure(alike)]));
}

function measure(pages: readonly PageLayout[]): PageMeasure {
  const items = pages.flatMap((page) => page.items);
  const lines = items.filter((item): item is PageRow => item.type === 'row').map((item) => joinRow(item.row));
  const tables = items.flatMap((item) => (item.type === 'table' ? [item] : []));
  return {
    left: Math.min(
      share(
        lines.map((line) => line.left),
        LEFT_SHARE,
      ),
      ...tables.map((table) => table.xs[0]),
    ),
    right: Math.max(
      share(
        lines.map((line) => line.right),
        RIGHT_SHARE,
      ),
      ...tables.map((table) => table.xs.at(-1) ?? 0),
    ),
    slack: SLACK,
    indents: true,
    pitch: median(pages.flatMap(distances)),
  };
}

function share(values: readonly number[], part: number): number {
  if (!values.length) return part < 0.5 ? Infinity : -Infinity;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)];
}

function distances(page: PageLayout): number[] {
  return page.items.slice(1).flatMap((item, index) => {
    const previous = page.items[index];
    if (item.type !== 'row' || previous.type !== 'row') return [];
    const distance = item.top - previous.top;
    return distance < item.row[0].size * MAX_PITCH ? [distance] : [];
  });
}
