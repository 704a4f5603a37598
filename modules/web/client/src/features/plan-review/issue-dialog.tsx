import { Alert, Input } from 'antd';
import { useState } from 'react';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { Plan } from '../../api/types/plans';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import form from './item-form.module.css';

/** Number and date of a prepared plan; with them its tasks go out. */
export function IssueDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [number, setNumber] = useState(plan.header.number ?? '');
  const [date, setDate] = useState<string | null>(plan.header.date);
  const issue = useAct({
    run: () => plansApi.issue(plan.id, plan.version, number.trim(), date ?? ''),
    touches: [keys.plans, keys.assignments, keys.tasks],
    done: 'Đã ghi số, ngày ban hành và giao nhiệm vụ cho các đơn vị.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={number !== (plan.header.number ?? '') || date !== plan.header.date}
      title="Nhập số, ngày ban hành"
      okText="Ban hành và giao nhiệm vụ"
      okButtonProps={{ disabled: !number.trim() || !date, loading: issue.isPending }}
      onOk={() => issue.mutate()}
      onClose={onClose}
    >
      <div className={form.form}>
        <Alert
          type="info"
          showIcon
          title="Sau bước này các đơn vị thấy nhiệm vụ của mình và thời hạn bắt đầu được tính."
        />
        <div className={form.pair}>
          <label className={form.label}>
            Số
            <Input
              value={number}
              autoFocus
              suffix={plan.header.symbol?.replace(/^[^/]*/, '')}
              onChange={(event) => setNumber(event.target.value)}
            />
          </label>
          <label className={form.label}>
            Ngày ban hành
            <DateField value={date} onChange={setDate} />
          </label>
        </div>
        <FormError error={issue.error} heading={issue.error ? 'Chưa ban hành được' : undefined} />
      </div>
    </FormDialog>
  );
}
