import { Alert } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { ItemFields, PlanItem } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { InView } from '../../shared/components/in-view';
import { FormDrawer } from '../../shared/components/form-drawer';
import { taskName } from '../../shared/format/task-name';
import { useAct } from '../../shared/hooks/use-act';
import { ConflictPanel } from './conflict-panel';
import { ItemForm } from './item-form';
import { changedFields, EMPTY_FIELDS, fieldsOf, patchOf } from './item-model';
import { ProblemsAlert } from './problems-alert';
import { useKeepItems } from './use-item-acts';
import styles from './item-form.module.css';

interface ItemDrawerProps {
  planId: string;
  /** The item as it is now on the server; null to add one. */
  item: PlanItem | null;
  afterId: string | null;
  groups: string[];
  onClose: () => void;
  onSaved: (itemId: string) => void;
}

/**
 * Editing one task beside the original. What is typed is kept whatever happens: an error stays above the
 * buttons, and when someone else saved first both versions are shown and the person decides.
 */
export function ItemDrawer({ planId, item, afterId, groups, onClose, onSaved }: ItemDrawerProps) {
  const keep = useKeepItems(planId);
  const [base, setBase] = useState<PlanItem | null>(item);
  const [draft, setDraft] = useState<ItemFields>(item ? fieldsOf(item) : EMPTY_FIELDS);
  const before = base ? fieldsOf(base) : EMPTY_FIELDS;
  const changes = changedFields(before, draft);
  const patch = patchOf(before, draft);

  const save = useAct<void, PlanItem[]>({
    run: () =>
      base
        ? itemsApi.change(planId, base.id, base.version, patch)
        : itemsApi.add(planId, { ...patch, ...(afterId ? { afterId } : {}) }),
    touches: [],
    staleOnConflict: [keys.planItems(planId)],
    done: base ? 'Đã lưu nhiệm vụ.' : 'Đã thêm nhiệm vụ.',
    silent: true,
    onDone: (items) => {
      const added = keep(items);
      onSaved(base?.id ?? added ?? '');
    },
  });

  const conflict = save.error?.isConflict && item && base && item.version !== base.version ? item : null;
  const takeTheirs = (theirs: PlanItem) => {
    setBase(theirs);
    setDraft({ ...fieldsOf(theirs), ...changes });
    save.reset();
  };

  return (
    <FormDrawer
      title={item ? `Sửa nhiệm vụ: ${taskName(item)}` : 'Thêm nhiệm vụ'}
      okText={item ? 'Lưu' : 'Thêm'}
      beside
      dirty={Object.keys(changes).length > 0}
      ready={Boolean(draft.content.trim()) && !conflict}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <ProblemsAlert problems={item?.problems ?? []} />
        <ItemForm value={draft} before={before} onChange={setDraft} groups={groups} />
        {conflict ? (
          <ConflictPanel
            mine={changes}
            theirs={conflict}
            before={base!}
            onTake={() => takeTheirs(conflict)}
          />
        ) : (
          <SaveError error={save.error} />
        )}
      </div>
    </FormDrawer>
  );
}

function SaveError({ error }: { error: ApiError | null }) {
  if (!error) return null;
  if (error.isConflict)
    return (
      <InView of={error}>
        <Alert
          type="warning"
          showIcon
          role="alert"
          title="Nhiệm vụ này vừa được người khác sửa"
          description="Đang tải bản mới nhất. Nội dung bạn nhập vẫn còn nguyên."
        />
      </InView>
    );
  return <FormError error={error} heading="Chưa lưu được" />;
}
