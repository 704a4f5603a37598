import type { Ids } from '../../foundation';
import { PlanItem } from '../entities/plan-item.entity';
import type { DraftItem } from './draft-item';

/** Space between two items' positions. */
export const STEP = 1000;

/** Items for drafts in their order, the first at `from`. */
export function newItems(
  drafts: DraftItem[],
  owner: { planId: string; sourceId: string },
  ids: Ids,
  from: number = STEP,
): PlanItem[] {
  return drafts.map((draft, index) => newItem(draft, owner, ids.next(), from + index * STEP));
}

export function newItem(
  draft: DraftItem,
  owner: { planId: string; sourceId: string },
  id: string,
  position: number,
): PlanItem {
  return Object.assign(new PlanItem(), {
    ...draft,
    ...owner,
    id,
    position,
    readAs: [draft],
    edited: false,
    dropped: false,
    taskId: null,
    version: 1,
  } satisfies PlanItem);
}
