import type { UnitChoice } from '../entities/plan-item.entity';
import { distinctChoices } from './choice-check';
import type { DraftItem } from './draft-item';

/**
 * Several drafts as one: contents one under the other, units, products and conditions of all, the first deadline that
 * is given. Place, label and group are the first one's.
 *
 * @param drafts at least one, in the order of the source
 */
export function mergedDraft(drafts: readonly DraftItem[]): DraftItem {
  const [first] = drafts;
  if (drafts.length === 1) return first;
  const units = (role: 'lead' | 'cooperating' | 'monitoring'): UnitChoice[] =>
    distinctChoices(drafts.flatMap((draft) => draft[role]));
  // A draft written by hand has no place.
  const placed = drafts.filter((draft) => draft.spanEnd > draft.spanStart);
  return {
    ...first,
    content: drafts.map((draft) => draft.content).join('\n'),
    lead: units('lead'),
    cooperating: units('cooperating'),
    monitoring: units('monitoring'),
    product: drafts.flatMap((draft) => draft.product ?? []).join('; ') || null,
    conditions: drafts.flatMap((draft) => draft.conditions),
    deadline: drafts.find((draft) => draft.deadline.text)?.deadline ?? first.deadline,
    spanStart: placed.length ? Math.min(...placed.map((draft) => draft.spanStart)) : first.spanStart,
    spanEnd: placed.length ? Math.max(...placed.map((draft) => draft.spanEnd)) : first.spanEnd,
    confidence: Math.min(...drafts.map((draft) => draft.confidence)),
  };
}
