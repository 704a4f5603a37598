import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { outboxApi } from '../../api/outbox.api';
import { keys } from '../../api/query-keys';
import type { OutboxStatus } from '../../api/types/outbox';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useNarrow } from '../../shared/hooks/use-media';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { MessageCard } from './message-card';
import { OUTBOX_STATUS_LABELS } from './outbox-words';
import styles from './outbox.module.css';

const FILTERS = ['status'] as const;
const SIZE = 20;

type Shown = OutboxStatus | 'all';
const SHOWN: Shown[] = ['parked', 'pending', 'sent', 'all'];

const NOTHING: Record<Shown, string> = {
  parked: 'Không có thông điệp nào bị kẹt. Mọi thứ đã gửi đi được.',
  pending: 'Không có thông điệp nào đang chờ gửi.',
  sent: 'Chưa có thông điệp nào được gửi đi.',
  all: 'Chưa có thông điệp nào gửi ra ngoài.',
};

/** Messages to outside systems, those that failed first; for the administrator. */
export default function OutboxPage() {
  const narrow = useNarrow();
  const { filters, page, change } = useUrlFilters(FILTERS);
  const shown = SHOWN.find((one) => one === filters.status) ?? 'parked';
  const query = { status: shown === 'all' ? '' : shown, page, size: SIZE };
  const messages = useQuery({
    queryKey: keys.outboxList(query),
    queryFn: () => outboxApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Thông điệp gửi ra ngoài"
        subtitle="Mỗi thông điệp được thử gửi nhiều lần. Thông điệp không gửi được dừng lại ở đây; sau khi khắc phục nguyên nhân, bấm Gửi lại."
      />
      <Segmented<Shown>
        aria-label="Trạng thái"
        value={shown}
        vertical={narrow}
        onChange={(status) => change({ status: status === 'parked' ? '' : status })}
        options={SHOWN.map((value) => ({
          value,
          label: value === 'all' ? 'Tất cả' : OUTBOX_STATUS_LABELS[value],
        }))}
        style={{ marginBottom: 14 }}
      />
      <QueryGate query={messages}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Danh sách thông điệp">
                {list.items.map((message) => (
                  <MessageCard key={message.id} message={message} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text={NOTHING[shown]} />
          )
        }
      </QueryGate>
    </>
  );
}
