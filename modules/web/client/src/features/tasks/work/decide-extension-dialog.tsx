import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Extension } from '../../../api/types/work';
import { extensionsApi } from '../../../api/work.api';
import { DateField } from '../../../shared/components/date-field';
import { FormError } from '../../../shared/components/error-panel';
import { FormDialog } from '../../../shared/components/form-dialog';
import { showDate } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import styles from './work.module.css';

/** The assigning side grants more time, or not. */
export function DecideExtensionDialog({ extension, onClose }: { extension: Extension; onClose: () => void }) {
  const [decision, setDecision] = useState<'grant' | 'refuse'>('grant');
  const [date, setDate] = useState<string | null>(extension.proposedDate);
  const [reason, setReason] = useState('');
  const shorter = decision === 'grant' && date !== null && date < extension.proposedDate;
  const needsReason = decision === 'refuse' || shorter;
  const decide = useAct({
    run: () =>
      extensionsApi.decide(extension.id, {
        version: extension.version,
        decision,
        ...(decision === 'grant' && date ? { date } : {}),
        reason: reason.trim() || undefined,
      }),
    touches: [keys.extensions, keys.assignments, keys.tasks],
    done: decision === 'grant' ? 'Đã gia hạn.' : 'Đã trả lời không gia hạn.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={decision !== 'grant' || date !== extension.proposedDate || reason.trim() !== ''}
      title="Quyết định gia hạn"
      okText={decision === 'grant' ? 'Gia hạn' : 'Không gia hạn'}
      okButtonProps={{
        loading: decide.isPending,
        danger: decision === 'refuse',
        disabled: (decision === 'grant' && !date) || (needsReason && !reason.trim()),
      }}
      onOk={() => decide.mutate()}
      onClose={onClose}
    >
      <p className={styles.part}>{extension.content}</p>
      <p>
        {extension.unitName} đề nghị gia hạn từ {showDate(extension.dueDateBefore)} đến{' '}
        <strong>{showDate(extension.proposedDate)}</strong>. Lý do: {extension.reason}
      </p>
      <Form layout="vertical">
        <Form.Item>
          <Radio.Group
            aria-label="Quyết định"
            value={decision}
            onChange={(event) => setDecision(event.target.value as 'grant' | 'refuse')}
            options={[
              { value: 'grant', label: 'Đồng ý gia hạn' },
              { value: 'refuse', label: 'Không đồng ý' },
            ]}
          />
        </Form.Item>
        {decision === 'grant' && (
          <Form.Item label="Thời hạn mới" htmlFor="granted-date" required>
            <DateField
              id="granted-date"
              value={date}
              onChange={setDate}
              min={extension.dueDateBefore}
              max={extension.proposedDate}
            />
          </Form.Item>
        )}
        <Form.Item
          label={shorter ? 'Lý do gia hạn ngắn hơn đề nghị' : 'Lý do'}
          htmlFor="decision-reason"
          required={needsReason}
        >
          <Input.TextArea
            id="decision-reason"
            rows={3}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={decide.error} />
    </FormDialog>
  );
}
