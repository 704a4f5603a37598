import { Form, Input } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Assignment } from '../../../api/types/tasks';
import { extensionsApi } from '../../../api/work.api';
import { DateField } from '../../../shared/components/date-field';
import { FormError } from '../../../shared/components/error-panel';
import { FormDialog } from '../../../shared/components/form-dialog';
import { showDate } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import styles from './work.module.css';

/** A unit asks for more time. */
export function ExtensionDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const [proposedDate, setProposedDate] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const ask = useAct({
    run: () => extensionsApi.ask(assignment.id, { proposedDate: proposedDate ?? '', reason }),
    touches: [keys.extensions, keys.assignments, keys.tasks],
    done: 'Đã gửi đề nghị gia hạn.',
    silent: true,
    onDone: onClose,
  });
  const field = ask.error?.field;
  return (
    <FormDialog
      dirty={proposedDate !== null || reason.trim() !== ''}
      title="Đề nghị gia hạn"
      okText="Gửi đề nghị"
      okButtonProps={{ loading: ask.isPending, disabled: !proposedDate || !reason.trim() }}
      onOk={() => ask.mutate()}
      onClose={onClose}
    >
      <p className={styles.part}>{assignment.partText ?? assignment.content}</p>
      <p>
        Thời hạn hiện tại: <strong>{showDate(assignment.dueDate)}</strong>. Thời hạn ban đầu vẫn được giữ để
        thống kê đúng hạn, quá hạn.
      </p>
      <Form layout="vertical">
        <Form.Item
          label="Thời hạn đề nghị"
          htmlFor="extension-date"
          required
          validateStatus={field === 'proposedDate' ? 'error' : undefined}
        >
          <DateField
            id="extension-date"
            value={proposedDate}
            onChange={setProposedDate}
            min={assignment.dueDate ?? undefined}
          />
        </Form.Item>
        <Form.Item label="Lý do" htmlFor="extension-reason" required>
          <Input.TextArea
            id="extension-reason"
            rows={4}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={ask.error} />
    </FormDialog>
  );
}
