import type { MarkKind, SourceBlock, SourceMark, Span } from '../../api/types/plans';

/** A stretch of one paragraph or cell that looks the same throughout. */
export interface Segment extends Span {
  /** Kind of the innermost mark; null for text nothing was understood of. */
  kind: MarkKind | null;
  /** Every item whose marks cover it, innermost first. */
  itemIds: string[];
}

/** The paragraphs and cells of a document in order: what carries text. */
export function leavesOf(blocks: readonly SourceBlock[]): Span[] {
  return blocks.flatMap((block): Span[] =>
    block.type === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells),
  );
}

/** The marks over each leaf, by the leaf's start. One sweep, so that a plan of 300 pages opens at once. */
export function marksByLeaf(
  leaves: readonly Span[],
  marks: readonly SourceMark[],
): Map<number, SourceMark[]> {
  const inOrder = [...marks].sort((one, other) => one.start - other.start);
  const found = new Map<number, SourceMark[]>();
  let next = 0;
  let active: SourceMark[] = [];
  for (const leaf of [...leaves].sort((one, other) => one.start - other.start)) {
    const first = next;
    while (next < inOrder.length && inOrder[next]!.start < leaf.end) next += 1;
    active = [...active, ...inOrder.slice(first, next)].filter((mark) => mark.end > leaf.start);
    if (active.length) found.set(leaf.start, active);
  }
  return found;
}

/** Cuts a leaf where a mark begins or ends; of marks that overlap the shortest gives the kind. */
export function segmentsOf(
  leaf: Span,
  marks: readonly SourceMark[],
  shown: ReadonlySet<MarkKind>,
): Segment[] {
  const relevant = marks.filter(
    (mark) => mark.start < leaf.end && mark.end > leaf.start && mark.end > mark.start,
  );
  const cuts = new Set([leaf.start, leaf.end]);
  for (const mark of relevant) {
    cuts.add(Math.max(mark.start, leaf.start));
    cuts.add(Math.min(mark.end, leaf.end));
  }
  const points = [...cuts].sort((one, other) => one - other);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const start = points[index]!;
    const end = points[index + 1]!;
    const covering = relevant
      .filter((mark) => mark.start <= start && mark.end >= end)
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    const kind = covering.find((mark) => shown.has(mark.kind))?.kind ?? null;
    const itemIds = [...new Set(covering.flatMap((mark) => (mark.itemId ? [mark.itemId] : [])))];
    const last = segments.at(-1);
    if (last && last.kind === kind && last.itemIds.join() === itemIds.join()) last.end = end;
    else segments.push({ start, end, kind, itemIds });
  }
  return segments;
}
