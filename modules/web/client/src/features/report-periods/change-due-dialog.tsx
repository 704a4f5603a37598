import { Form } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import type { Period } from '../../api/types/reports';
import { DateField } from '../../shared/components/date-field';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { useAct } from '../../shared/hooks/use-act';

/** Moves the due date of all reports of a period. */
export function ChangeDueDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const [dueDate, setDueDate] = useState(period.dueDate);
  const change = useAct({
    run: (reason: string) => periodsApi.changeDue(period.id, period.version, dueDate, reason),
    touches: [keys.reportPeriods, keys.unitReports],
    silent: true,
    done: 'Đã đổi hạn nộp.',
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title="Đổi hạn nộp báo cáo"
      okText="Đổi hạn"
      dirty={dueDate !== period.dueDate}
      busy={change.isPending}
      error={change.error}
      onOk={(reason) => change.mutate(reason)}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Hạn nộp mới" htmlFor="new-due" required>
          <DateField id="new-due" value={dueDate} onChange={(day) => setDueDate(day ?? period.dueDate)} />
        </Form.Item>
      </Form>
    </ReasonDialog>
  );
}
