import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import type { Query } from '../../api/types/common';
import { ErrorPanel } from '../../shared/components/error-panel';
import { AssignmentCard } from '../tasks/assignment-card';
import styles from '../tasks/tasks.module.css';
import type { Section } from './sections';

const SIZE = 20;

/** One section with its own pages; nothing is shown of a section without rows. */
export function TaskSection({ section, query }: { section: Section; query: Query }) {
  const [open, setOpen] = useState(!section.folded);
  const wanted = {
    ...query,
    status: section.status,
    timeliness: section.timeliness,
    sort: 'dueDate',
    size: SIZE,
  };
  const rows = useInfiniteQuery({
    queryKey: [...keys.assignmentList(wanted), 'all'],
    queryFn: ({ pageParam }) => assignmentsApi.list({ ...wanted, page: pageParam }),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.size < last.total ? last.page + 1 : undefined),
  });
  if (rows.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (rows.isError) return <ErrorPanel error={rows.error} onRetry={() => void rows.refetch()} />;
  const total = rows.data.pages[0]?.total ?? 0;
  if (!total) return null;
  const items = rows.data.pages.flatMap((page) => page.items);
  return (
    <section aria-label={section.heading}>
      <h2 className={styles.heading}>
        {section.heading} ({total}) {section.hint && <small>{section.hint}</small>}
        {section.folded && (
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Ẩn' : 'Hiện'}
          </Button>
        )}
      </h2>
      {open && (
        <ul className={styles.cards}>
          {items.map((assignment) => (
            <AssignmentCard key={assignment.id} assignment={assignment} />
          ))}
        </ul>
      )}
      {open && rows.hasNextPage && (
        <Button
          style={{ marginTop: 8 }}
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          Xem thêm {total - items.length} nhiệm vụ
        </Button>
      )}
    </section>
  );
}
