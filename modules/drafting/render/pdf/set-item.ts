import type { FlowColumns, FlowFoot, FlowItem } from '../layout/flow';
import { SIGNATURE_ROOM } from '../layout/page-measures';
import { setParagraph, stackHeight } from './set-paragraph';
import type { SetParagraph } from './set-paragraph';
import { setTable } from './set-table';
import type { SetTable } from './set-table';

/** Above the foot. */
export const FOOT_GAP = 10;

export interface SetColumns {
  type: 'columns';
  leftWidth: number;
  left: SetParagraph[];
  right: SetParagraph[];
  height: number;
}

export interface SetFoot {
  type: 'foot';
  leftWidth: number;
  recipients: SetParagraph[];
  signature: SetParagraph[];
  name: SetParagraph | null;
  /** Of the right side: powers, room for the signature, name. */
  signatureHeight: number;
  /** Of both sides together, with the gap above. */
  height: number;
}

/** An item measured for the width of its page. */
export type SetItem = (SetParagraph & { type: 'paragraph' }) | SetTable | SetColumns | SetFoot;

export function setItem(item: FlowItem, width: number): SetItem {
  switch (item.type) {
    case 'paragraph':
      return { ...setParagraph(item, width), type: 'paragraph' };
    case 'table':
      return setTable(item);
    case 'columns':
      return setColumns(item, width);
    case 'foot':
      return setFoot(item, width);
  }
}

function setColumns({ leftWidth, left, right }: FlowColumns, width: number): SetColumns {
  const lefts = left.map((one) => setParagraph(one, leftWidth));
  const rights = right.map((one) => setParagraph(one, width - leftWidth));
  const height = Math.max(stackHeight(lefts), stackHeight(rights));
  return { type: 'columns', leftWidth, left: lefts, right: rights, height };
}

function setFoot({ leftWidth, recipients, signature, name }: FlowFoot, width: number): SetFoot {
  const lefts = recipients.map((one) => setParagraph(one, leftWidth));
  const rights = signature.map((one) => setParagraph(one, width - leftWidth));
  const named = name && setParagraph(name, width - leftWidth);
  const signatureHeight = stackHeight(rights) + SIGNATURE_ROOM + (named?.height ?? 0);
  return {
    type: 'foot',
    leftWidth,
    recipients: lefts,
    signature: rights,
    name: named,
    signatureHeight,
    height: FOOT_GAP + Math.max(stackHeight(lefts), signatureHeight),
  };
}

/**
 * Height an item needs at least where it begins, so that it does not begin in vain: two lines, a table's heading with
 * its first row, and what must stay on its page.
 *
 * @param capacity of a whole page
 */
export function openingHeight(items: readonly SetItem[], index: number, capacity: number): number {
  const item = items[index];
  if (!item) return 0;
  switch (item.type) {
    case 'paragraph': {
      const { paragraph, lines, lineHeight, height } = item;
      if (paragraph.keepWithNext)
        return paragraph.before + height + paragraph.after + openingHeight(items, index + 1, capacity);
      if (lines.length <= 3)
        return paragraph.before + height + (closingHeight(items, index, capacity) || paragraph.after);
      return paragraph.before + 2 * lineHeight;
    }
    case 'table':
      return item.openingHeight;
    case 'columns':
      return item.height;
    case 'foot':
      return keptHeight(item, capacity);
  }
}

/** A long list of recipients may run on over the page; the signature never leaves what it signs. */
export function keptHeight(foot: SetFoot, capacity: number): number {
  return foot.height <= capacity * 0.6 ? foot.height : FOOT_GAP + foot.signatureHeight;
}

/** Height of what must follow on the page of an item's last lines: the foot, if it comes next. */
export function closingHeight(items: readonly SetItem[], index: number, capacity: number): number {
  const item = items[index];
  const next = items[index + 1];
  const own = item.type === 'paragraph' ? item.paragraph.after : 0;
  if (next?.type === 'foot') return own + keptHeight(next, capacity);
  // The gap under a table.
  if (next?.type === 'paragraph' && !next.paragraph.runs.some((run) => run.text)) {
    const closing = closingHeight(items, index + 1, capacity);
    return closing && own + next.height + closing;
  }
  return 0;
}
