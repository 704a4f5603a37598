import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { TaskDetail } from '../../api/types/tasks';
import { deadlineInWords, DueDate } from '../../shared/components/deadline-text';
import { ASSIGNMENT_ROLE_LABELS, optionsOf, TASK_SOURCE_LABELS } from '../../shared/labels';
import styles from './tasks.module.css';

/** What the plan asks for, in its own words and as it was understood. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const { deadline } = task;
  const facts: [string, ReactNode][] = [
    ['Nhóm', task.groups.join('\n')],
    [
      'Thời hạn',
      <>
        <DueDate due={task.dueDate} original={task.originalDueDate} text={deadline.text} />
        {deadline.text && (
          <div className={styles.quiet}>
            Nguyên văn: “{deadline.text}”
            {deadlineInWords(deadline) !== deadline.text && ` (${deadlineInWords(deadline)})`}
          </div>
        )}
      </>,
    ],
    ['Sản phẩm', task.product],
    ...optionsOf(ASSIGNMENT_ROLE_LABELS).map(({ value, label }): [string, ReactNode] => [
      label,
      task.units
        .filter(({ role }) => role === value)
        .map(({ text }) => text)
        .join('; '),
    ]),
  ];
  return (
    <section className={styles.panel}>
      <h2>Nội dung</h2>
      <p className={styles.big}>{task.content}</p>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
      </dl>
      <SourceQuote task={task} />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The words of the source, with the way to their place in it. */
function SourceQuote({ task }: { task: TaskDetail }) {
  const source = useQuery({
    queryKey: keys.planSource(task.planId),
    queryFn: () => plansApi.source(task.planId),
    staleTime: 5 * 60_000,
    enabled: task.at !== null,
  });
  if (!task.at)
    return <p className={styles.quiet}>Nhiệm vụ do chuyên viên tổng hợp thêm, không có trong văn bản gốc.</p>;
  const { start, end } = task.at;
  const itemId = source.data?.marks.find(
    (mark) => mark.itemId && mark.start < end && mark.end > start,
  )?.itemId;
  return (
    <div style={{ marginTop: 12 }}>
      <div className={styles.quiet}>Trích văn bản gốc ({TASK_SOURCE_LABELS[task.source]})</div>
      {source.data && (
        <blockquote className={styles.quoted}>{source.data.text.slice(start, end).trim()}</blockquote>
      )}
      <Link to={`/plans/${task.planId}/review${itemId ? `?item=${itemId}` : ''}`}>
        <FileSearchOutlined aria-hidden /> Xem tại chỗ trong văn bản
      </Link>
    </div>
  );
}
