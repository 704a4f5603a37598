import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PlanItem } from '../../api/types/plans';
import type { ItemAct } from './item-card';
import { useItemActs } from './use-item-acts';

/** What is open over the two panes. */
export type Opened =
  | { name: 'edit' | 'split'; itemId: string }
  | { name: 'add'; afterId: string | null }
  | { name: 'units'; itemIds: string[] }
  | { name: 'header' | 'approve' | 'issue' }
  | { name: 'mapping'; tableStart: number };

/** The state of the review: which task is selected, what is open, which tasks are chosen for a common act. */
export function useReview(planId: string) {
  const [params, setParams] = useSearchParams();
  const selectedId = params.get('item');
  const [reveal, setReveal] = useState({ source: selectedId ? 1 : 0, list: selectedId ? 1 : 0 });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const uncheck = useCallback(() => setChecked(new Set()), []);
  const { drop, restore, askMerge } = useItemActs(planId, uncheck);

  const select = useCallback(
    (id: string, from: 'source' | 'list' | 'both') => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('item', id);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
      setReveal((before) => ({
        source: from === 'source' ? before.source : before.source + 1,
        list: from === 'list' ? before.list : before.list + 1,
      }));
    },
    [setParams],
  );
  const act = useCallback(
    (name: ItemAct, item: PlanItem) => {
      select(item.id, 'list');
      if (name === 'drop') drop(item);
      else if (name === 'restore') restore(item);
      else if (name === 'add-after') setOpened({ name: 'add', afterId: item.id });
      else setOpened({ name, itemId: item.id });
    },
    [select, drop, restore],
  );
  const check = useCallback((ids: string[], on: boolean) => {
    setChecked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  return {
    selectedId,
    reveal,
    select,
    opened,
    open: setOpened,
    act,
    checked,
    check,
    uncheck,
    merge: (items: PlanItem[]) => askMerge(items.filter(({ id }) => checked.has(id))),
  };
}
