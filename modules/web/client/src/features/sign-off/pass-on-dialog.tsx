import { Form, Input } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { PersonSelect } from './person-select';

interface PassOnDialogProps {
  /** It is the turn to sign: only leaders are offered. */
  signing: boolean;
  busy: boolean;
  error: ApiError | null;
  onOk: (input: { personId: string; reason: string }) => void;
  onCancel: () => void;
}

/** Hands one's turn to somebody else. */
export function PassOnDialog({ signing, busy, error, onOk, onCancel }: PassOnDialogProps) {
  const [personId, setPersonId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      dirty={personId !== null || reason.trim() !== ''}
      title="Chuyển người khác"
      okText="Chuyển"
      okButtonProps={{ disabled: !personId || !reason.trim(), loading: busy }}
      onOk={() => personId && onOk({ personId, reason: reason.trim() })}
      onClose={onCancel}
    >
      <Form layout="vertical">
        <Form.Item label={signing ? 'Người ký' : 'Người xem xét'} required htmlFor="pass-on-person">
          <PersonSelect id="pass-on-person" leaders={signing} value={personId} onChange={setPersonId} />
        </Form.Item>
        <Form.Item label="Lý do" required htmlFor="pass-on-reason">
          <Input.TextArea
            id="pass-on-reason"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={error} />
    </FormDialog>
  );
}
