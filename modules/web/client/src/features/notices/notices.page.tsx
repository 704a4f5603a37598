import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import { noticesApi } from '../../api/notices.api';
import { keys } from '../../api/query-keys';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useAct } from '../../shared/hooks/use-act';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { NoticeRow } from './notice-row';
import styles from './notices.module.css';

const FILTERS = ['show'] as const;
const SIZE = 30;

/** Everything a person was told, newest first. */
export default function NoticesPage() {
  const { filters, page, change } = useUrlFilters(FILTERS);
  const onlyUnread = filters.show === 'unread';
  const query = { page, size: SIZE, unread: onlyUnread || undefined };
  const list = useQuery({
    queryKey: keys.noticeList(query),
    queryFn: () => noticesApi.list(query),
    placeholderData: keepPreviousData,
  });
  const newest = list.data?.items[0]?.createdAt;
  const readAll = useAct({
    // What rings between looking and clicking stays unread.
    run: () => noticesApi.readAll(page === 1 ? newest : undefined),
    touches: [keys.notices],
    done: 'Đã đánh dấu đọc tất cả.',
  });
  return (
    <>
      <PageHeader
        title="Thông báo"
        actions={
          <>
            <Button
              disabled={!list.data?.items.some(({ readAt }) => !readAt)}
              loading={readAll.isPending}
              onClick={() => readAll.mutate()}
            >
              Đánh dấu đọc tất cả
            </Button>
            <Link to="/notices/choices" className={styles.aside}>
              Cách nhận thông báo
            </Link>
          </>
        }
      />
      <Segmented
        aria-label="Hiển thị"
        value={onlyUnread ? 'unread' : 'all'}
        onChange={(value) => change({ show: value === 'unread' ? 'unread' : null })}
        options={[
          { value: 'all', label: 'Tất cả' },
          { value: 'unread', label: 'Chưa đọc' },
        ]}
      />
      <QueryGate query={list}>
        {({ items, total }) =>
          items.length ? (
            <>
              <ul className={styles.list}>
                {items.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text={onlyUnread ? 'Không có thông báo chưa đọc.' : 'Chưa có thông báo nào.'} />
          )
        }
      </QueryGate>
    </>
  );
}
