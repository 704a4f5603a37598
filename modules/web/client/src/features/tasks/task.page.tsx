import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import type { TaskDetail } from '../../api/types/tasks';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { taskName } from '../../shared/format/task-name';
import { useMedia } from '../../shared/hooks/use-media';
import { ToneTag } from '../../shared/components/tags';
import { ChainPanel } from '../chains/chain-panel';
import { TaskActions } from './task-actions';
import { TaskConditions } from './task-conditions';
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
  // In one column the work to do stands before what one may read about it.
  const narrow = useMedia('(max-width: 899px)');
  return (
    <>
      <PageHeader
        title={`Nhiệm vụ: ${taskName({ ...task, order: task.number })}`}
        back={{ to: `/plans/${task.planId}`, label: task.planSymbol ?? task.planSubject ?? 'Kế hoạch' }}
        subtitle={
          <>
            {task.cancelled && <ToneTag tone="grey">Đã hủy</ToneTag>} {task.planSubject}
          </>
        }
        actions={<TaskActions task={task} />}
      />
      {narrow && <TaskUnits task={task} />}
      <div className={styles.columns}>
        <div>
          <TaskFacts task={task} />
          <TaskConditions task={task} />
          <TaskHistory taskId={task.id} />
        </div>
        {!narrow && (
          <div>
            <TaskUnits task={task} />
          </div>
        )}
      </div>
      <ChainPanel type="task" id={task.id} className={styles.panel} />
    </>
  );
}
