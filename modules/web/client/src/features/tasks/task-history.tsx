import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import { EmptyState } from '../../shared/components/empty-state';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { showInstant } from '../../shared/format/dates';
import styles from './tasks.module.css';

/** Who did what and when, newest first. */
export function TaskHistory({ taskId }: { taskId: string }) {
  const [page, setPage] = useState(1);
  const history = useQuery({
    queryKey: keys.taskHistory(taskId, page),
    queryFn: () => tasksApi.history(taskId, page),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles.panel}>
      <h2>Lịch sử</h2>
      <QueryGate query={history}>
        {({ items, total, size }) =>
          items.length ? (
            <>
              <Timeline
                items={items.map((entry, index) => ({
                  key: `${entry.at}-${index}`,
                  content: (
                    <>
                      <div>{entry.summary}</div>
                      {entry.reason && <div className={styles.note}>{entry.reason}</div>}
                      <div className={styles.quiet}>
                        {showInstant(entry.at)} · {entry.actorName ?? 'Hệ thống'}
                      </div>
                    </>
                  ),
                }))}
              />
              <Pager page={page} size={size} total={total} onChange={setPage} />
            </>
          ) : (
            <EmptyState text="Chưa có thay đổi nào." />
          )
        }
      </QueryGate>
    </section>
  );
}
