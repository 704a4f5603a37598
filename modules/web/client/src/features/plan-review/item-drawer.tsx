import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { ItemFields, PlanItem } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';
import { useNarrow } from '../../shared/hooks/use-media';
import { ConflictPanel } from './conflict-panel';
import { ItemForm } from './item-form';
import { changedFields, EMPTY_FIELDS, fieldsOf } from './item-model';
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
  const narrow = useNarrow();
  const client = useQueryClient();
  const { modal } = App.useApp();
  const [base, setBase] = useState<PlanItem | null>(item);
  const [draft, setDraft] = useState<ItemFields>(item ? fieldsOf(item) : EMPTY_FIELDS);
  const changes = changedFields(base ? fieldsOf(base) : EMPTY_FIELDS, draft);
  const dirty = Object.keys(changes).length > 0;

  const save = useAct<{ version: number }, PlanItem>({
    run: ({ version }) =>
      base
        ? itemsApi.change(planId, base.id, version, changes)
        : itemsApi.add(planId, { ...draft, ...(afterId ? { afterId } : {}) }),
    touches: [keys.plan(planId), keys.plans],
    done: base ? 'Đã lưu nhiệm vụ.' : 'Đã thêm nhiệm vụ.',
    silent: true,
    onDone: (saved) => {
      client.setQueryData<PlanItem[]>(keys.planItems(planId), (list) =>
        list?.map((old) => (old.id === saved.id ? saved : old)),
      );
      onSaved(saved.id);
    },
  });

  const close = () => {
    if (!dirty) onClose();
    else
      modal.confirm({
        title: 'Bỏ những gì vừa sửa?',
        content: 'Nội dung bạn vừa nhập chưa được lưu.',
        okText: 'Bỏ thay đổi',
        okButtonProps: { danger: true },
        cancelText: 'Sửa tiếp',
        onOk: onClose,
      });
  };
  const conflict = save.error?.isConflict && item && base && item.version !== base.version ? item : null;
  const takeTheirs = (theirs: PlanItem) => {
    setBase(theirs);
    setDraft({ ...fieldsOf(theirs), ...changes });
    save.reset();
  };

  return (
    <Drawer
      open
      size={narrow ? '100%' : 'min(620px, 48vw)'}
      mask={false}
      title={item ? `Sửa nhiệm vụ ${item.label ?? ''}` : 'Thêm nhiệm vụ'}
      onClose={close}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <div className={styles.footer}>
          <Button onClick={close}>Đóng</Button>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={!dirty || !draft.content.trim()}
            onClick={() => save.mutate({ version: base?.version ?? 0 })}
          >
            {item ? 'Lưu' : 'Thêm'}
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        <Problems item={item} />
        <ItemForm value={draft} onChange={setDraft} groups={groups} />
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
    </Drawer>
  );
}

function Problems({ item }: { item: PlanItem | null }) {
  if (!item?.problems.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="Cần xem lại"
      description={
        <ul className={styles.problems}>
          {item.problems.map((problem, index) => (
            <li key={index}>{problem.message}</li>
          ))}
        </ul>
      }
    />
  );
}

function SaveError({ error }: { error: ApiError | null }) {
  if (!error) return null;
  if (error.isConflict)
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title="Nhiệm vụ này vừa được người khác sửa"
        description="Đang tải bản mới nhất. Nội dung bạn nhập vẫn còn nguyên."
      />
    );
  return <FormError error={error} heading="Chưa lưu được" />;
}
