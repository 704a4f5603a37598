import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { PlanItem } from '../../api/types/plans';
import { useAct } from '../../shared/hooks/use-act';
import type { ItemAct } from './item-card';

/** What is open over the two panes. */
export type Opened =
  | { name: 'edit' | 'split'; itemId: string }
  | { name: 'add'; afterId: string | null }
  | { name: 'header' | 'approve' | 'issue' }
  | { name: 'mapping'; tableStart: number };

/** The state of the review: which task is selected, what is open, what is chosen for merging. */
export function useReview(planId: string) {
  const { modal } = App.useApp();
  const [params, setParams] = useSearchParams();
  const selectedId = params.get('item');
  const [reveal, setReveal] = useState({ source: selectedId ? 1 : 0, list: selectedId ? 1 : 0 });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());

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

  const touches = [keys.plan(planId), keys.plans];
  const drop = useAct({
    run: (item: PlanItem) => itemsApi.drop(planId, item.id, item.version),
    touches,
    done: 'Đã bỏ. Có thể lấy lại ở mục “Đã bỏ”.',
  });
  const restore = useAct({
    run: (item: PlanItem) => itemsApi.restore(planId, item.id, item.version),
    touches,
    done: 'Đã lấy lại nhiệm vụ.',
  });
  const merge = useAct({
    run: (ids: string[]) => itemsApi.merge(planId, ids),
    touches,
    done: 'Đã gộp thành một nhiệm vụ.',
    onDone: () => setChecked(new Set()),
  });

  const { mutate: dropItem } = drop;
  const { mutate: restoreItem } = restore;
  const act = useCallback(
    (name: ItemAct, item: PlanItem) => {
      select(item.id, 'list');
      if (name === 'drop') dropItem(item);
      else if (name === 'restore') restoreItem(item);
      else if (name === 'add-after') setOpened({ name: 'add', afterId: item.id });
      else setOpened({ name, itemId: item.id });
    },
    [select, dropItem, restoreItem],
  );
  const check = useCallback((id: string, on: boolean) => {
    setChecked((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  /** Merges in the order of the source, after asking. */
  const askMerge = (items: PlanItem[]) => {
    const chosen = items.filter(({ id }) => checked.has(id)).sort((one, other) => one.order - other.order);
    modal.confirm({
      title: `Gộp ${chosen.length} nhiệm vụ thành một?`,
      content: 'Nội dung được nối theo thứ tự trong văn bản; đơn vị, sản phẩm và điều kiện được gom lại.',
      okText: 'Gộp',
      cancelText: 'Thôi',
      onOk: () => merge.mutateAsync(chosen.map(({ id }) => id)).catch(() => undefined),
    });
  };
  return {
    selectedId,
    reveal,
    select,
    opened,
    open: setOpened,
    act,
    checked,
    check,
    uncheck: () => setChecked(new Set()),
    askMerge,
  };
}
