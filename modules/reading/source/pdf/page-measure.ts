import { startsItem } from '../list-label';
import { joinRow } from './glyph-lines';
import { endedOnPurpose, type Measure } from './join-lines';
import type { PageLayout, PageRow } from './page-layout';
import type { Line } from './page.types';

/** What the pages of one width have in common. */
export interface PageMeasure extends Measure {
  /** Usual distance of two lines of a paragraph. */
  pitch: number;
}

const LEFT_SHARE = 0.05;
const RIGHT_SHARE = 0.97;
/** Some of the distances are between paragraphs, none is smaller than the one within them. */
const PITCH_SHARE = 0.25;
const SLACK = 2;
const MIN_INDENT = 10;
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
  const margins: Measure = {
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
    indents: usesIndents(lines) ? 'always' : 'sometimes',
    narrow: false,
  };
  return {
    ...margins,
    pitch: share(
      pages.flatMap((page) => distances(page, margins)),
      PITCH_SHARE,
    ),
  };
}

/** Items of lists show it: they open paragraphs for certain. */
function usesIndents(lines: readonly Line[]): boolean {
  const left = share(
    lines.map((line) => line.left),
    LEFT_SHARE,
  );
  const items = lines.filter((line) => startsItem(line.text));
  return items.filter((line) => line.left > left + MIN_INDENT).length > items.length / 2;
}

function share(values: readonly number[], part: number): number {
  if (!values.length) return part < 0.5 ? Infinity : -Infinity;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)];
}

/** Distances of lines that follow each other for want of room, as the lines of one paragraph do. */
function distances(page: PageLayout, margins: Measure): number[] {
  return page.items.slice(1).flatMap((item, index) => {
    const previous = page.items[index];
    if (item.type !== 'row' || previous.type !== 'row') return [];
    const [before, after] = [joinRow(previous.row), joinRow(item.row)];
    const distance = after.y - before.y;
    const runsOn = distance < after.size * MAX_PITCH && !endedOnPurpose(before, after, margins);
    return runsOn ? [distance] : [];
  });
}
