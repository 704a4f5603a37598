import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useMedia } from '../../shared/hooks/use-media';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { useSession, visibleParts } from '../session/use-session';
import { AssignmentCard } from './assignment-card';
import { BoardCounts } from './board-counts';
import { BoardFilters } from './board-filters';
import { BOARD_FILTERS, type BoardFilter } from './board-model';
import { BoardTable } from './board-table';
import { UrgeBar } from './urge-bar';
import styles from './tasks.module.css';

const SIZE = 50;

/** Every unit's part of every task one may see, filtered, sorted and paged by the server. */
export default function BoardPage() {
  const cards = useMedia('(max-width: 1023px)');
  const { filters, page, change } = useUrlFilters(BOARD_FILTERS);
  const query = { ...filters, sort: filters.sort || 'dueDate', page, size: SIZE };
  const rows = useQuery({
    queryKey: keys.assignmentList(query),
    queryFn: () => assignmentsApi.list(query),
    placeholderData: keepPreviousData,
  });
  const { coordinates } = visibleParts(useSession());
  const [selected, setSelected] = useState<string[]>([]);
  // What is chosen is what one sees: another page or filter begins anew.
  const chosen = selected.filter((id) => rows.data?.items.some((row) => row.id === id));
  const clear = () =>
    change(Object.fromEntries(BOARD_FILTERS.map((name) => [name, ''])) as Record<BoardFilter, string>);
  return (
    <>
      <PageHeader title="Bảng nhiệm vụ" subtitle="Mỗi dòng là phần việc của một đơn vị" />
      <BoardCounts filters={filters} onChange={change} />
      <BoardFilters filters={filters} onChange={change} onClear={clear} />
      {coordinates && <UrgeBar plan={filters.plan} selected={chosen} onDone={() => setSelected([])} />}
      <QueryGate query={rows} loading={<Skeleton active paragraph={{ rows: 10 }} />}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState text="Không có phần việc nào khớp điều kiện lọc.">
              <Button onClick={clear}>Bỏ mọi điều kiện lọc</Button>
            </EmptyState>
          ) : (
            <>
              {cards ? (
                <ul className={styles.cards}>
                  {list.items.map((assignment) => (
                    <AssignmentCard key={assignment.id} assignment={assignment} withUnit />
                  ))}
                </ul>
              ) : (
                <BoardTable
                  rows={list.items}
                  sort={query.sort}
                  loading={rows.isPlaceholderData}
                  selected={coordinates ? chosen : undefined}
                  onSelect={setSelected}
                  onSort={(sort) => change({ sort })}
                />
              )}
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          )
        }
      </QueryGate>
    </>
  );
}
