import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { PlanItem } from '../../api/types/plans';
import { useAct } from '../../shared/hooks/use-act';

/**
 * Puts the list a change answered with in the place of the one shown, and reads marks and preview anew.
 * Gives the id of the first item that was not there before, null when there is none.
 */
export function useKeepItems(planId: string) {
  const client = useQueryClient();
  return useCallback(
    (items: PlanItem[]): string | null => {
      const known = new Set(client.getQueryData<PlanItem[]>(keys.planItems(planId))?.map(({ id }) => id));
      client.setQueryData(keys.planItems(planId), items);
      for (const queryKey of [keys.planSource(planId), keys.planPreview(planId), ['plans', 'list']])
        void client.invalidateQueries({ queryKey });
      return items.find(({ id }) => !known.has(id))?.id ?? null;
    },
    [client, planId],
  );
}

/** The acts on items that need no form. */
export function useItemActs(planId: string, onMerged: () => void) {
  const { modal } = App.useApp();
  const keep = useKeepItems(planId);
  const touches = [keys.planItems(planId)];
  const drop = useAct({
    run: (item: PlanItem) => itemsApi.drop(planId, item.id, item.version),
    touches: [],
    staleOnConflict: touches,
    done: 'Đã bỏ. Có thể lấy lại ở mục “Đã bỏ”.',
    onDone: keep,
  });
  const restore = useAct({
    run: (item: PlanItem) => itemsApi.restore(planId, item.id, item.version),
    touches: [],
    staleOnConflict: touches,
    done: 'Đã lấy lại nhiệm vụ.',
    onDone: keep,
  });
  const merge = useAct({
    run: (ids: string[]) => itemsApi.merge(planId, ids),
    touches: [],
    staleOnConflict: touches,
    done: 'Đã gộp thành một nhiệm vụ.',
    onDone: (items) => {
      keep(items);
      onMerged();
    },
  });
  /** Merges in the order of the source, after asking. */
  const askMerge = (chosen: PlanItem[]) => {
    const ids = [...chosen].sort((one, other) => one.order - other.order).map(({ id }) => id);
    modal.confirm({
      title: `Gộp ${ids.length} nhiệm vụ thành một?`,
      content: 'Nội dung được nối theo thứ tự trong văn bản; đơn vị, sản phẩm và điều kiện được gom lại.',
      okText: 'Gộp',
      cancelText: 'Thôi',
      onOk: () => merge.mutateAsync(ids).catch(() => undefined),
    });
  };
  return { drop: drop.mutate, restore: restore.mutate, askMerge };
}
