import { joinRow } from './glyph-lines';
import type { PageLayout, PageRow } from './page-layout';

const PAGE_NUMBER = /^(?:[-–]\s*)?(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?$/iu;
/** Share of the page's height at its head and foot where running titles stand. */
const MARGIN_AREA = 0.12;
const MIN_REPEATS = 3;
const SAME_HEIGHT = 3;
const SHORT_TITLE = 40;

/** Takes page numbers and titles repeated on most pages off the head and foot of every page. */
export function withoutRunningTitles(pages: readonly PageLayout[]): PageLayout[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map((item) => keyOf(page, item))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeats = Math.max(MIN_REPEATS, pages.length / 2);
  return pages.map((page) => {
    const dropped = new Set(
      edges(page).filter(
        (item) => PAGE_NUMBER.test(textOf(item)) || (seen.get(keyOf(page, item)) ?? 0) >= repeats,
      ),
    );
    return { ...page, items: page.items.filter((item) => item.type === 'table' || !dropped.has(item)) };
  });
}

/** The outermost rows at both ends of a page, as far as they stand in its margins. */
function edges(page: PageLayout): PageRow[] {
  const rows = page.items.filter((item): item is PageRow => item.type === 'row');
  const [first, second] = page.items;
  const ends = new Set([first, second, page.items.at(-1), page.items.at(-2)]);
  return rows.filter(
    (item) =>
      ends.has(item) && (item.top < page.height * MARGIN_AREA || item.top > page.height * (1 - MARGIN_AREA)),
  );
}

function textOf(item: PageRow): string {
  return joinRow(item.row).text;
}

/** Where a title stands and what it says; numbers in a short one count pages. */
function keyOf(page: PageLayout, item: PageRow): string {
  const height = Math.round(item.top / SAME_HEIGHT);
  const text = textOf(item);
  return `${Math.round(page.width)}:${height}:${text.length < SHORT_TITLE ? text.replace(/\d+/g, '#') : text}`;
}
