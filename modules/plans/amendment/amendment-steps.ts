import type { DraftItem } from '../draft/draft-item';
import { contentOf } from '../draft/draft-item';
import { mergedDraft } from '../draft/merged-draft';
import { STEP } from '../draft/new-items';
import type { PlanChange } from '../entities/amendment.entity';
import type { PlanItem } from '../entities/plan-item.entity';
import { amended, NO_PLACE } from './diff/plan-difference';

/** What applying an amendment does to one item and to the task made of it. */
export interface AmendmentStep {
  change: PlanChange;
  item: PlanItem;
  isNew: boolean;
  before: DraftItem | null;
  /** What the item says afterwards. */
  after: DraftItem;
  columns: Pick<PlanItem, 'readAs' | 'dropped'>;
  task: 'none' | 'add' | 'change' | 'cancel';
}

/**
 * Follows one decision through to the item as it stands now. Where the document moved on but the plan shall not, the
 * item still takes note of what the document says, so that the same question does not come with the next version.
 *
 * @param item the item the change concerns, null when there is none (any more)
 * @param make a new item for a draft
 * @returns null when the item is gone
 */
export function stepFor(
  change: PlanChange,
  item: PlanItem | null,
  make: (draft: DraftItem) => PlanItem,
): AmendmentStep | null {
  const { readAs } = change;
  const apply = change.decision === 'apply';
  if (change.kind === 'added') {
    const after = change.after as DraftItem;
    const columns = { readAs, dropped: !apply };
    const task = apply ? 'add' : 'none';
    if (!item) return { change, item: make(after), isNew: true, before: null, after, columns, task };
    const before = contentOf(item);
    return { change, item, isNew: false, before, after: apply ? after : moved(item, readAs), columns, task };
  }
  if (!item) return null;
  const before = contentOf(item);
  const dropped = item.dropped || (change.kind === 'removed' && apply);
  const step = {
    change,
    item,
    isNew: false,
    before,
    after: moved(item, readAs),
    columns: { readAs, dropped },
  };
  if (!apply || item.dropped || change.kind === 'same') return { ...step, task: 'none' };
  if (change.kind === 'removed') return { ...step, task: 'cancel' };
  const taken = Object.fromEntries(
    change.fields.map((field) => [field, change.after?.[field as keyof DraftItem]]),
  ) as Partial<DraftItem>;
  return { ...step, after: { ...step.after, ...taken }, task: 'change' };
}

/** The item at its place in the new version, saying what it said. */
function moved(item: PlanItem, readAs: DraftItem[]): DraftItem {
  const current = contentOf(item);
  if (!readAs.length) return { ...current, ...NO_PLACE };
  const was = item.readAs.length ? mergedDraft(item.readAs) : current;
  return amended(current, was, mergedDraft(readAs), []);
}

/**
 * Positions in the order of the new version; what the comparison did not know (added meanwhile) stays behind what it
 * stood behind.
 */
export function newPositions(
  items: readonly PlanItem[],
  steps: readonly AmendmentStep[],
): Map<string, number> {
  const known = new Set(steps.map(({ item }) => item.id));
  const order = steps.map(({ item }) => item.id);
  items.forEach((item, index) => {
    if (known.has(item.id)) return;
    const above = items[index - 1];
    order.splice(above ? order.indexOf(above.id) + 1 : 0, 0, item.id);
  });
  return new Map(order.map((id, index) => [id, (index + 1) * STEP]));
}
