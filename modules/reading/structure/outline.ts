import type { LabelKind } from './label';
import type { Passage, TablePassage, Unit } from './passage';

/** A passage with what stands under it. */
export interface OutlineNode {
  passage: Passage;
  parent: OutlineNode | null;
  children: OutlineNode[];
}

export interface OutlineTable {
  passage: TablePassage;
  /** The heading it stands under. */
  parent: OutlineNode | null;
}

export interface Outline {
  roots: OutlineNode[];
  tables: OutlineTable[];
}

/** Marks of list items; unmarked text after them belongs to the heading above the list. */
const ITEM_KINDS = new Set<LabelKind>(['dash', 'plus', 'paren']);
/** Headings with a name of their own; each stands only under those before it. */
const NAMED_KINDS: readonly LabelKind[] = ['part', 'chapter', 'section', 'article'];
const MIN_TITLE = 6;

/**
 * The tree of headings and items. Depth comes from the document itself: a mark of a series that is already open
 * closes everything since it; a new series goes one step deeper.
 */
export function outlineOf(units: readonly Unit[]): Outline {
  const outline: Outline = { roots: [], tables: [] };
  const open: { node: OutlineNode; series: string }[] = [];
  for (const unit of units) {
    if (unit.type === 'table') {
      outline.tables.push({ passage: unit, parent: headingOf(open)?.node ?? null });
      continue;
    }
    const series = seriesOf(unit);
    if (series) closeUntil(open, series);
    const parent = series ? (open.at(-1)?.node ?? null) : (headingOf(open)?.node ?? null);
    const node: OutlineNode = { passage: unit, parent, children: [] };
    (parent ? parent.children : outline.roots).push(node);
    if (series) open.push({ node, series });
  }
  return outline;
}

type Open = { node: OutlineNode; series: string }[];

function seriesOf(passage: Passage): string | null {
  if (passage.label) return passage.label.series;
  const isTitle = passage.capitals && passage.text.length >= MIN_TITLE && !/[.;:,]$/.test(passage.text);
  return isTitle ? 'title' : null;
}

/** Place of a named heading among its kind; -1 for any other node. */
function rankOf(node: OutlineNode): number {
  return node.passage.label ? NAMED_KINDS.indexOf(node.passage.label.kind) : -1;
}

/** How many of the open nodes, from the outermost, are named headings above the given rank. */
function namedAbove(open: Open, rank: number): number {
  const end = open.findIndex(({ node }) => rankOf(node) < 0 || rankOf(node) >= rank);
  return end < 0 ? open.length : end;
}

function closeUntil(open: Open, series: string): void {
  const at = open.findIndex((entry) => entry.series === series);
  if (at >= 0) open.length = at;
  else if (series === 'title') open.length = namedAbove(open, NAMED_KINDS.indexOf('article'));
  else if (NAMED_KINDS.some((kind) => kind === series))
    open.length = namedAbove(
      open,
      NAMED_KINDS.findIndex((kind) => kind === series),
    );
  else closeItems(open, series);
}

/** A numbered or lettered series never stands under a dash: the dashes before it are over. */
function closeItems(open: Open, series: string): void {
  if (series === 'plus' || series.startsWith('paren')) return;
  // "II." never stands under "2."; the first of its series may have been lost in another line.
  const numbered = series === 'roman1' ? open.findIndex(({ node }) => isNumbered(node)) : -1;
  if (numbered >= 0) open.length = numbered;
  while (open.length && ITEM_KINDS.has(open[open.length - 1].node.passage.label?.kind ?? 'roman')) open.pop();
}

function isNumbered(node: OutlineNode): boolean {
  return node.passage.label !== null && ['number', 'letter'].includes(node.passage.label.kind);
}

function headingOf(open: Open): Open[number] | undefined {
  return open.findLast(({ node }) => !node.passage.label || !ITEM_KINDS.has(node.passage.label.kind));
}

/** Headings above a node, outermost first. */
export function ancestorsOf(node: OutlineNode | null): OutlineNode[] {
  const above: OutlineNode[] = [];
  for (let at = node?.parent ?? null; at; at = at.parent) above.unshift(at);
  return above;
}

/** A heading as it reads: mark and text. */
export function titleOf(node: OutlineNode, text: string): string {
  return text.slice(node.passage.start, node.passage.end).replace(/\s+/g, ' ').trim();
}

/** The node and everything under it. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
