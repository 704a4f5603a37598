import type { Ids } from '../../foundation';
import type { Transaction } from '../../persistence';
import { PlanItem } from '../entities/plan-item.entity';
import type { DraftItem } from './draft-item';

/** Rows in one INSERT: below SQL Server's 2100 parameters. */
const ROWS_AT_ONCE = 80;

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

/** Stores new items; one by one a long appendix would take minutes on a server across the network. */
export async function insertItems(
  { manager }: Pick<Transaction, 'manager'>,
  items: PlanItem[],
): Promise<void> {
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
    await manager.insert(PlanItem, items.slice(start, start + ROWS_AT_ONCE));
  }
}
