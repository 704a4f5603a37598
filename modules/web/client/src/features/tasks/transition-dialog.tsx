import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { peopleApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Assignment, Transition } from '../../api/types/tasks';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { UnitSelect } from '../../shared/components/unit-select';
import { matches } from '../../shared/format/fold';
import styles from './tasks.module.css';

interface TransitionDialogProps {
  transition: Transition;
  assignment: Assignment;
  busy: boolean;
  error: ApiError | null;
  onOk: (input: { reason?: string; text?: string; personId?: string; unitId?: string }) => void;
  onCancel: () => void;
}

/** Asks for what a transition requires: a reason, a text or a person. */
export function TransitionDialog(props: TransitionDialogProps) {
  const { transition, assignment, busy, error, onOk, onCancel } = props;
  if (transition.requires.includes('person')) return <PersonDialog {...props} />;
  if (transition.name === 'refuse') return <RefuseDialog {...props} />;
  const wantsText = transition.requires.includes('text');
  return (
    <ReasonDialog
      title={transition.label}
      explanation={
        <>
          <p className={styles.quoted}>{assignment.content}</p>
          {transition.description}
        </>
      }
      label={wantsText ? 'Kết quả thực hiện' : 'Lý do'}
      required={transition.requires.length > 0}
      okText={transition.label}
      danger={transition.name === 'cancel'}
      busy={busy}
      error={error}
      onOk={(text) => onOk(wantsText ? { text } : { reason: text || undefined })}
      onCancel={onCancel}
    />
  );
}

/** Not the unit's function: why, and whose it may be. */
function RefuseDialog({ transition, assignment, busy, error, onOk, onCancel }: TransitionDialogProps) {
  const [unitId, setUnitId] = useState<string | null>(null);
  return (
    <ReasonDialog
      title={transition.label}
      explanation={
        <>
          <p className={styles.quoted}>{assignment.partText ?? assignment.content}</p>
          {transition.description}
        </>
      }
      okText={transition.label}
      danger
      dirty={unitId !== null}
      busy={busy}
      error={error}
      onOk={(reason) => onOk({ reason, ...(unitId ? { unitId } : {}) })}
      onCancel={onCancel}
    >
      <Form layout="vertical">
        <Form.Item label="Đề xuất chuyển cho đơn vị (nếu biết)" htmlFor="refuse-unit">
          <UnitSelect id="refuse-unit" value={unitId} onChange={setUnitId} allowClear />
        </Form.Item>
      </Form>
    </ReasonDialog>
  );
}

function PersonDialog({ transition, assignment, busy, error, onOk, onCancel }: TransitionDialogProps) {
  const people = useQuery({
    queryKey: keys.colleagues(assignment.unitId),
    queryFn: () => peopleApi.colleagues(assignment.unitId),
  });
  const [personId, setPersonId] = useState<string | null>(assignment.assigneeId);
  return (
    <FormDialog
      dirty={personId !== assignment.assigneeId}
      title={transition.label}
      okText={transition.label}
      okButtonProps={{ disabled: !personId, loading: busy }}
      onOk={() => personId && onOk({ personId })}
      onClose={onCancel}
    >
      <p className={styles.quoted}>{assignment.content}</p>
      <Form layout="vertical">
        <Form.Item label={`Người thực hiện của ${assignment.unitName}`} htmlFor="assignee">
          <Select
            id="assignee"
            value={personId}
            onChange={setPersonId}
            loading={people.isPending}
            placeholder="Chọn người"
            showSearch={{
              filterOption: (question, option) => matches(String(option?.label ?? ''), question),
            }}
            options={(people.data ?? []).map(({ id, name, title }) => ({
              value: id,
              label: title ? `${name} – ${title}` : name,
            }))}
          />
        </Form.Item>
      </Form>
      <FormError
        error={people.error ?? error}
        heading={people.error ? 'Không tải được danh sách người' : undefined}
      />
    </FormDialog>
  );
}
