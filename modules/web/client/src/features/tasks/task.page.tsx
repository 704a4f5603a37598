import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import type { TaskDetail } from '../../api/types/tasks';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { TaskConditions } from './task-conditions';
import { TaskEditDialog } from './task-edit-dialog';
import { TaskFacts } from './task-facts';
import { TaskHistory } from './task-history';
import { TaskUnits } from './task-units';
import styles from './tasks.module.css';

/** One task with all its units, its conditions and everything that was done with it. */
export default function TaskPage() {
  const { taskId = '' } = useParams();
  const task = useQuery({ queryKey: keys.task(taskId), queryFn: () => tasksApi.read(taskId) });
  return (
    <QueryGate query={task} extra={<Link to="/">Về trang đầu</Link>}>
      {(data) => <TaskView task={data} />}
    </QueryGate>
  );
}

function TaskView({ task }: { task: TaskDetail }) {
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={`Nhiệm vụ ${task.label ?? task.number ?? ''}`.trim()}
        back={{ to: `/plans/${task.planId}`, label: task.planSymbol ?? task.planSubject ?? 'Kế hoạch' }}
        subtitle={task.planSubject}
        actions={task.permissions.canEdit && <Button onClick={() => setEditing(true)}>Sửa nhiệm vụ</Button>}
      />
      <div className={styles.columns}>
        <div>
          <TaskFacts task={task} />
          <TaskConditions task={task} />
          <TaskHistory taskId={task.id} />
        </div>
        <div>
          <TaskUnits task={task} />
        </div>
      </div>
      {editing && <TaskEditDialog task={task} onClose={() => setEditing(false)} />}
    </>
  );
}
