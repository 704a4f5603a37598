import { Alert, Form } from 'antd';
import { useState } from 'react';
import { documentsApi } from '../../api/documents.api';
import { keys } from '../../api/query-keys';
import type { DocumentDetail } from '../../api/types/documents';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { registerNumber } from '../../shared/format/document-name';
import { useAct } from '../../shared/hooks/use-act';
import { useSession } from '../session/use-session';
import { changedFields, draftOf } from './registration/correction';
import type { DraftField } from './registration/draft';
import { EntryFields } from './registration/entry-fields';
import { FactsFields } from './registration/facts-fields';
import styles from './documents.module.css';

const NONE: ReadonlySet<DraftField> = new Set();

/** Correction of an entry: everything but its number and register. */
export function EditDrawer({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const { today } = useSession();
  // What was there when the drawer opened; a version someone else made meanwhile does not overwrite what is typed.
  const [before] = useState(() => draftOf(document));
  const [draft, setDraft] = useState(before);
  const fields = changedFields(before, draft, document.direction);
  const dirty = Object.keys(fields).length > 0;
  const save = useAct({
    run: () => documentsApi.edit(document.id, document.version, fields),
    touches: [keys.documents],
    done: 'Đã lưu thông tin trong sổ.',
    silent: true,
    onDone: onClose,
  });
  const { error } = save;
  const shared = {
    direction: document.direction,
    draft,
    found: NONE,
    wasRead: false,
    fixed: true,
    today,
    errorOf: (name: DraftField) => (error?.field === name ? error.message : undefined),
    change: <N extends DraftField>(name: N, value: (typeof draft)[N]) =>
      setDraft((now) => ({ ...now, [name]: value })),
  };
  return (
    <FormDrawer
      title={`Sửa thông tin ${registerNumber(document).toLowerCase()}`}
      dirty={dirty}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      {error?.isConflict && (
        <Alert
          className={styles.note}
          type="warning"
          showIcon
          title="Thông tin vừa được người khác sửa. Nội dung bạn nhập vẫn còn; bấm Lưu lần nữa để ghi các ô bạn đã sửa."
        />
      )}
      <Form layout="vertical">
        <FactsFields {...shared} />
        <EntryFields {...shared} />
      </Form>
      {error && !error.isConflict && <FormError error={error} />}
    </FormDrawer>
  );
}
