import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import { assignmentsApi } from '../../../api/tasks.api';
import type { Assignment } from '../../../api/types/tasks';
import { DueDate } from '../../../shared/components/deadline-text';
import { taskName } from '../../../shared/format/task-name';
import styles from './work.module.css';

interface OtherTasksProps {
  assignment: Assignment;
  value: string[];
  onChange: (ids: string[]) => void;
}

const OPEN = 'assigned,accepted,in-progress,returned';

/** The unit's other open tasks, to be answered by the same reply. */
export function OtherTasks({ assignment, value, onChange }: OtherTasksProps) {
  const [open, setOpen] = useState(value.length > 0);
  const query = { unit: assignment.unitId, status: OPEN, sort: 'dueDate', size: 200 };
  const rows = useQuery({
    queryKey: keys.assignmentList(query),
    queryFn: () => assignmentsApi.list(query),
    enabled: open,
  });
  const others = (rows.data?.items ?? []).filter(
    ({ id, acts }) => id !== assignment.id && acts.includes('reply'),
  );
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...value, id] : value.filter((one) => one !== id));
  return (
    <div>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {value.length
          ? `Trả lời cùng lúc ${value.length + 1} nhiệm vụ`
          : 'Trả lời cùng lúc cho nhiệm vụ khác'}
      </Button>
      {open && rows.data && others.length === 0 && (
        <p className={styles.hint}>Đơn vị không có nhiệm vụ nào khác đang chờ trả lời.</p>
      )}
      {open && others.length > 0 && (
        <ul className={styles.others} aria-label="Nhiệm vụ khác của đơn vị">
          {others.map((other) => (
            <li key={other.id}>
              <Checkbox
                checked={value.includes(other.id)}
                onChange={(event) => toggle(other.id, event.target.checked)}
              >
                <strong>{taskName({ ...other, order: other.taskNumber })}</strong> (
                {other.planSymbol ?? other.planSubject}): {other.content}
                <div className={styles.hint}>
                  <DueDate due={other.dueDate} text={other.deadlineText} timeliness={other.timeliness} />
                </div>
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
