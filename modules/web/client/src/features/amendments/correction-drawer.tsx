import { useState } from 'react';
import { amendmentsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { AmendmentChange, ItemFields } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { useAct } from '../../shared/hooks/use-act';
import { ItemForm } from '../plan-review/item-form';
import { changedFields, EMPTY_FIELDS, fieldsOf, patchOf } from '../plan-review/item-model';
import { ProblemsAlert } from '../plan-review/problems-alert';
import form from '../plan-review/item-form.module.css';

interface CorrectionDrawerProps {
  planId: string;
  amendmentId: string;
  change: AmendmentChange;
  onClose: () => void;
}

/** Corrects what the new version says of one task, before it is applied. */
export function CorrectionDrawer({ planId, amendmentId, change, onClose }: CorrectionDrawerProps) {
  const [before] = useState<ItemFields>(() => (change.after ? fieldsOf(change.after) : EMPTY_FIELDS));
  const [draft, setDraft] = useState(before);
  const save = useAct({
    run: () => amendmentsApi.correct(planId, amendmentId, change.id, patchOf(before, draft)),
    touches: [keys.amendment(planId, amendmentId)],
    done: 'Đã sửa bản mới.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDrawer
      title="Sửa bản mới của nhiệm vụ"
      beside
      dirty={Object.keys(changedFields(before, draft)).length > 0}
      ready={Boolean(draft.content.trim())}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={form.form}>
        <ProblemsAlert problems={change.problems} />
        <ItemForm value={draft} before={before} onChange={setDraft} groups={draft.groups} />
        <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
      </div>
    </FormDrawer>
  );
}
