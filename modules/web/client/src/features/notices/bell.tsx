import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { noticesApi } from '../../api/notices.api';
import { keys } from '../../api/query-keys';
import { EmptyState } from '../../shared/components/empty-state';
import { QueryGate } from '../../shared/components/query-gate';
import { NoticeRow } from './notice-row';
import styles from './notices.module.css';

/** How often it is asked whether there is something new while the page is looked at, milliseconds. */
const ASK_EVERY = 60_000;
const SHOWN = 6;

/** The bell in the header: how much is unread, and the newest of it. */
export function Bell() {
  const [open, setOpen] = useState(false);
  const unread = useQuery({
    queryKey: keys.noticesUnread,
    queryFn: noticesApi.unread,
    refetchInterval: ASK_EVERY,
    refetchOnWindowFocus: true,
  });
  const count = unread.data?.unread ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title="Thông báo chưa đọc"
      content={open && <Newest onLeave={() => setOpen(false)} />}
      styles={{ root: { width: 'min(400px, calc(100vw - 16px))' } }}
    >
      <Button
        type="text"
        className={styles.bell}
        aria-expanded={open}
        aria-label={count ? `Thông báo, ${count} chưa đọc` : 'Thông báo'}
      >
        <Badge count={count} overflowCount={99} size="small" offset={[2, -2]}>
          <BellOutlined aria-hidden className={styles.bellIcon} />
        </Badge>
      </Button>
    </Popover>
  );
}

function Newest({ onLeave }: { onLeave: () => void }) {
  const query = { unread: true, size: SHOWN };
  const newest = useQuery({ queryKey: keys.noticeList(query), queryFn: () => noticesApi.list(query) });
  return (
    <>
      <QueryGate query={newest}>
        {({ items }) =>
          items.length ? (
            <ul className={styles.rows}>
              {items.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} short onOpen={onLeave} />
              ))}
            </ul>
          ) : (
            <EmptyState text="Không có thông báo chưa đọc." />
          )
        }
      </QueryGate>
      <p className={styles.foot}>
        <Link to="/notices" onClick={onLeave}>
          Xem tất cả thông báo
        </Link>
      </p>
    </>
  );
}
