import { Form, Input } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Assignment } from '../../../api/types/tasks';
import { workApi } from '../../../api/work.api';
import { DateField } from '../../../shared/components/date-field';
import { FormError } from '../../../shared/components/error-panel';
import { FormDialog } from '../../../shared/components/form-dialog';
import { UnitSelect } from '../../../shared/components/unit-select';
import { useAct } from '../../../shared/hooks/use-act';
import { useSession } from '../../session/use-session';
import styles from './work.module.css';

interface OtherUnitDialogProps {
  assignment: Assignment;
  /** `part`: the unit keeps the whole and hands part of it over; `exchange`: another unit in its place. */
  way: 'part' | 'exchange';
  onClose: () => void;
}

const WORDS = {
  part: {
    title: 'Giao lại một phần việc',
    explanation:
      'Đơn vị nhận thấy phần việc này như việc của mình. Đơn vị bạn duyệt kết quả của họ, và chỉ báo cáo được khi các phần đã giao lại hoàn thành.',
    label: 'Phần việc giao lại',
    ok: 'Giao',
    done: 'Đã giao lại một phần việc.',
  },
  exchange: {
    title: 'Chuyển cho đơn vị khác',
    explanation: 'Đơn vị hiện tại thôi được giao; đơn vị mới nhận cùng vai trò và thời hạn.',
    label: 'Lý do chuyển',
    ok: 'Chuyển',
    done: 'Đã chuyển cho đơn vị khác.',
  },
} as const;

/** Hands part of an assignment, or all of it, to another unit. */
export function OtherUnitDialog({ assignment, way, onClose }: OtherUnitDialogProps) {
  const { today } = useSession();
  const words = WORDS[way];
  const proposed = way === 'exchange' ? assignment.suggestedUnitId : null;
  const [unitId, setUnitId] = useState<string | null>(proposed);
  const [text, setText] = useState('');
  // A day gone by cannot be given again: the person chooses another, and is not held to the old one.
  const late = assignment.dueDate !== null && assignment.dueDate < today;
  const offered = late ? null : assignment.dueDate;
  const [dueDate, setDueDate] = useState<string | null>(offered);
  const give = useAct({
    run: () => {
      const body = { version: assignment.version, unitId: unitId ?? '', ...(dueDate ? { dueDate } : {}) };
      return way === 'part'
        ? workApi.handOver(assignment.id, { ...body, text })
        : workApi.exchange(assignment.id, { ...body, reason: text });
    },
    touches: [keys.assignments, keys.tasks, keys.plans],
    done: words.done,
    silent: true,
    onDone: onClose,
  });
  const field = give.error?.field;
  return (
    <FormDialog
      dirty={unitId !== proposed || text.trim() !== '' || dueDate !== offered}
      title={words.title}
      okText={words.ok}
      okButtonProps={{ loading: give.isPending, disabled: !unitId || !text.trim() || (late && !dueDate) }}
      onOk={() => give.mutate()}
      onClose={onClose}
    >
      <p className={styles.part}>{assignment.partText ?? assignment.content}</p>
      <p>{words.explanation}</p>
      {way === 'exchange' && assignment.suggestedUnitName && (
        <p>
          Đơn vị từ chối đề xuất: <strong>{assignment.suggestedUnitName}</strong>
        </p>
      )}
      <Form layout="vertical">
        <Form.Item
          label="Đơn vị nhận"
          htmlFor="other-unit"
          required
          validateStatus={field === 'unitId' ? 'error' : undefined}
        >
          <UnitSelect id="other-unit" value={unitId} onChange={setUnitId} />
        </Form.Item>
        <Form.Item label={words.label} htmlFor="other-unit-text" required>
          <Input.TextArea
            id="other-unit-text"
            rows={3}
            maxLength={way === 'part' ? 8000 : 3500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
        <Form.Item
          label="Thời hạn"
          htmlFor="other-unit-due"
          required={late}
          validateStatus={field === 'dueDate' ? 'error' : undefined}
        >
          <DateField
            id="other-unit-due"
            value={dueDate}
            onChange={setDueDate}
            min={today}
            max={way === 'part' ? (offered ?? undefined) : undefined}
          />
        </Form.Item>
      </Form>
      <FormError error={give.error} />
    </FormDialog>
  );
}
