import { Form, Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import type { AssignmentRole, TaskDetail } from '../../api/types/tasks';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { UnitSelect } from '../../shared/components/unit-select';
import { useAct } from '../../shared/hooks/use-act';
import { ASSIGNMENT_ROLE_LABELS, optionsOf } from '../../shared/labels';

/** The coordinator gives the task to one more unit. */
export function AddUnitDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const [unitId, setUnitId] = useState<string | null>(null);
  const [role, setRole] = useState<AssignmentRole>('cooperating');
  const [dueDate, setDueDate] = useState<string | null>(task.dueDate);
  const add = useAct({
    run: () => tasksApi.addUnit(task.id, { unitId: unitId ?? '', role, ...(dueDate ? { dueDate } : {}) }),
    touches: [keys.tasks, keys.assignments, keys.plans],
    done: 'Đã giao thêm đơn vị.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={unitId !== null || role !== 'cooperating' || dueDate !== task.dueDate}
      title="Giao thêm đơn vị"
      okText="Giao"
      okButtonProps={{ disabled: !unitId, loading: add.isPending }}
      onOk={() => add.mutate()}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Đơn vị" htmlFor="add-unit" required>
          <UnitSelect id="add-unit" value={unitId} onChange={setUnitId} />
        </Form.Item>
        <Form.Item label="Vai trò" htmlFor="add-role">
          <Select id="add-role" value={role} onChange={setRole} options={optionsOf(ASSIGNMENT_ROLE_LABELS)} />
        </Form.Item>
        <Form.Item label="Thời hạn (để trống nếu theo nhiệm vụ)" htmlFor="add-due">
          <DateField id="add-due" value={dueDate} onChange={setDueDate} />
        </Form.Item>
      </Form>
      <FormError error={add.error} heading={add.error ? 'Chưa giao được' : undefined} />
    </FormDialog>
  );
}
