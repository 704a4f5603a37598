import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import type { Plan } from '../../api/types/plans';
import type { TaskSummary } from '../../api/types/tasks';
import { EmptyState } from '../../shared/components/empty-state';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { taskName } from '../../shared/format/task-name';
import styles from './plans.module.css';

const SIZE = 10;

/** The tasks of an approved plan with how far their units are; a unit sees its own. */
export function PlanTasks({ plan }: { plan: Plan }) {
  const [page, setPage] = useState(1);
  const query = { plan: plan.id, page, size: SIZE };
  const tasks = useQuery({
    queryKey: keys.taskList(query),
    queryFn: () => tasksApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles.panel}>
      <h2>Nhiệm vụ {tasks.data && `(${tasks.data.total})`}</h2>
      <QueryGate query={tasks}>
        {({ items, total }) =>
          items.length ? (
            <>
              <ul className={styles.tasks}>
                {items.map((task) => (
                  <TaskRow key={task.id} task={task} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={total} onChange={setPage} />
            </>
          ) : (
            <EmptyState text="Không có nhiệm vụ nào." />
          )
        }
      </QueryGate>
    </section>
  );
}

function TaskRow({ task }: { task: TaskSummary }) {
  const { assignmentCount, doneCount, overdueCount } = task;
  return (
    <li>
      <Link to={`/tasks/${task.id}`} className={styles.taskName}>
        {task.content}
      </Link>
      <div className={styles.state}>
        {task.cancelled && <ToneTag tone="grey">Đã hủy</ToneTag>}
        {overdueCount > 0 && <ToneTag tone="red">{overdueCount} quá hạn</ToneTag>}
        <span className={styles.quiet}>
          {taskName({ ...task, order: task.number })} · {doneCount}/{assignmentCount} phần việc hoàn thành
          {task.dueDate
            ? ` · hạn ${showDate(task.dueDate)}`
            : task.deadline.text && ` · ${task.deadline.text}`}
        </span>
      </div>
    </li>
  );
}
