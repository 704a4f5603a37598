import type { DraftItem } from '../../draft/draft-item';
import { contentOf } from '../../draft/draft-item';
import { mergedDraft } from '../../draft/merged-draft';
import type { PlanItem } from '../../entities/plan-item.entity';
import { differingFields, differs } from './field-difference';
import type { ComparedField } from './field-difference';
import { matchReadings } from './match-readings';
import { mergeUnits } from './unit-merge';

/** Of an item that stands nowhere in the document. */
export const NO_PLACE: Pick<DraftItem, 'spanStart' | 'spanEnd' | 'fields'> = {
  spanStart: 0,
  spanEnd: 0,
  fields: {},
};

/** One task of the plan in force, of its new version, or of both. */
export interface Difference {
  /** `same`: nothing to decide, only its place and number may have moved. */
  kind: 'added' | 'changed' | 'removed' | 'same';
  /** The item in force; null for one that is new. An added one may bring back an item left out before. */
  item: PlanItem | null;
  before: DraftItem | null;
  /** What the item would become; null for a removed one. */
  after: DraftItem | null;
  /** What the new version says of it, row by row; empty when it says nothing. */
  readAs: DraftItem[];
  fields: ComparedField[];
}

/**
 * Compares a plan with a new reading of it. What counts as changed is what the document says now against what it said
 * before; what a person corrected in between stays and is no difference.
 *
 * @param items all items of the plan in their order, those left out included
 * @param drafts the new reading in its order
 * @returns in the order of the new version, removed ones behind what stood above them
 */
export function planDifference(items: readonly PlanItem[], drafts: readonly DraftItem[]): Difference[] {
  const rows = items.flatMap((item) => readingsOf(item).map((reading) => ({ item, reading })));
  const matching = matchReadings(
    rows.map((row) => row.reading),
    drafts,
  );
  const found = new Map<PlanItem, DraftItem[]>();
  const place = new Map<PlanItem, number>();
  let last = -1;
  rows.forEach(({ item }, index) => {
    const young = matching.get(index);
    if (young !== undefined) {
      found.set(item, [...(found.get(item) ?? []), drafts[young]]);
      place.set(item, Math.min(place.get(item) ?? young, young));
      last = young;
    } else if (!place.has(item)) place.set(item, last + 0.5);
  });
  const matched = new Set(matching.values());
  const known = items.flatMap((item) => {
    const difference = compare(item, found.get(item) ?? []);
    return difference ? [{ difference, at: place.get(item) ?? -1 }] : [];
  });
  const fresh = drafts.flatMap((draft, at) => (matched.has(at) ? [] : [{ difference: added(draft), at }]));
  return [...known, ...fresh].sort((a, b) => a.at - b.at).map(({ difference }) => difference);
}

/** What a new version is compared with; nothing for an item that was left out and no longer stands in the document. */
function readingsOf(item: PlanItem): DraftItem[] {
  if (item.readAs.length) return item.readAs;
  return item.dropped ? [] : [contentOf(item)];
}

function added(draft: DraftItem): Difference {
  return { kind: 'added', item: null, before: null, after: draft, readAs: [draft], fields: [] };
}

function compare(item: PlanItem, readAs: DraftItem[]): Difference | null {
  const current = contentOf(item);
  if (!readAs.length) return missing(item, current);
  const was = item.readAs.length ? mergedDraft(item.readAs) : current;
  const now = mergedDraft(readAs);
  const changed = differingFields(was, now);
  const after = amended(current, was, now, changed);
  if (item.dropped) {
    // Left out on purpose: only a changed wording is a reason to ask again.
    if (!changed.length) return { kind: 'same', item, before: current, after, readAs, fields: [] };
    return { kind: 'added', item, before: null, after, readAs, fields: [] };
  }
  const fields = changed.filter((field) => differs(field, current, after));
  return { kind: fields.length ? 'changed' : 'same', item, before: current, after, readAs, fields };
}

/** An item the new version says nothing of. */
function missing(item: PlanItem, current: DraftItem): Difference | null {
  if (item.dropped && !item.readAs.length) return null;
  const gone = !item.dropped && item.readAs.length > 0;
  const after = gone ? null : { ...current, ...NO_PLACE };
  return { kind: gone ? 'removed' : 'same', item, before: current, after, readAs: [], fields: [] };
}

/** What stands now with the fields the document changed, at its new place in the document. */
export function amended(
  current: DraftItem,
  was: DraftItem,
  now: DraftItem,
  fields: ComparedField[],
): DraftItem {
  const taken = Object.fromEntries(fields.map((field) => [field, now[field]])) as Partial<DraftItem>;
  const units = (role: 'lead' | 'cooperating'): Partial<DraftItem> =>
    fields.includes(role) ? { [role]: mergeUnits(was[role], current[role], now[role]) } : {};
  return {
    ...current,
    // Numbers and headings follow the document unless a person gave others.
    ...(current.label === was.label && { label: now.label }),
    ...(current.groups.join('\n') === was.groups.join('\n') && { groups: now.groups }),
    ...taken,
    ...units('lead'),
    ...units('cooperating'),
    spanStart: now.spanStart,
    spanEnd: now.spanEnd,
    fields: now.fields,
    confidence: now.confidence,
  };
}
