import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { noticesApi } from '../../api/notices.api';
import { keys } from '../../api/query-keys';
import type { Waiting, WaitingItem } from '../../api/types/notices';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { dueInWords, showDate } from '../../shared/format/dates';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { useSession } from '../session/use-session';
import styles from './notices.module.css';

const FILTERS = ['kind'] as const;

/** What waits for the signed-in person over all parts of the application, oldest first. */
export default function WaitingPage() {
  const waiting = useQuery({
    queryKey: keys.waiting,
    queryFn: noticesApi.waiting,
    refetchOnWindowFocus: true,
    // It changes by what others do: on coming here it is asked anew.
    staleTime: 0,
  });
  return (
    <>
      <PageHeader title="Việc chờ tôi" subtitle={waiting.data && summary(waiting.data)} />
      <QueryGate query={waiting}>{(data) => <WaitingList data={data} />}</QueryGate>
    </>
  );
}

function summary({ total, long }: Waiting) {
  if (!total) return 'Không có việc nào đang chờ.';
  return long ? `${total} việc, ${long} việc đã chờ từ 2 ngày trở lên.` : `${total} việc.`;
}

function WaitingList({ data }: { data: Waiting }) {
  const { filters, change } = useUrlFilters(FILTERS);
  const known = data.kinds.some(({ kind }) => kind === filters.kind);
  const chosen = known ? filters.kind : '';
  if (!data.total) return <EmptyState text="Không có việc nào chờ bạn xử lý." />;
  const items = data.items.filter(({ kind }) => !chosen || kind === chosen);
  const labels = new Map(data.kinds.map(({ kind, label }) => [kind, label]));
  const total = data.kinds.find(({ kind }) => kind === chosen)?.total ?? data.total;
  return (
    <>
      <div className={styles.chips} role="group" aria-label="Loại việc">
        <Chip label="Tất cả" count={data.total} pressed={!chosen} onClick={() => change({ kind: null })} />
        {data.kinds.map(({ kind, label, total: count }) => (
          <Chip
            key={kind}
            label={label}
            count={count}
            pressed={chosen === kind}
            onClick={() => change({ kind: chosen === kind ? null : kind })}
          />
        ))}
      </div>
      <ul className={styles.list}>
        {items.map((item) => (
          <WaitingRow key={`${item.kind} ${item.id}`} item={item} label={labels.get(item.kind) ?? ''} />
        ))}
      </ul>
      {total > items.length && (
        <p className={styles.foot}>Còn {total - items.length} việc mới hơn chưa hiển thị.</p>
      )}
    </>
  );
}

interface ChipProps {
  label: string;
  count: number;
  pressed: boolean;
  onClick: () => void;
}

function Chip({ label, count, pressed, onClick }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onClick}>
      {label} <strong>{count}</strong>
    </button>
  );
}

function WaitingRow({ item, label }: { item: WaitingItem; label: string }) {
  const { today } = useSession();
  return (
    <li className={`${styles.row} ${item.long ? styles.long : ''}`}>
      <Link to={`/${item.path}`} className={styles.title}>
        {item.title}
      </Link>
      {item.detail && <p className={styles.text}>{item.detail}</p>}
      <div className={styles.meta}>
        <span>{label}</span>
        <ToneTag tone={item.long ? 'red' : 'grey'}>{waited(item.days)}</ToneTag>
        {item.dueDate && (
          <span className={item.dueDate < today ? styles.late : ''}>
            Hạn {showDate(item.dueDate)}, {dueInWords(today, item.dueDate)}
          </span>
        )}
      </div>
    </li>
  );
}

const waited = (days: number) => (days === 0 ? 'Chờ từ hôm nay' : `Đã chờ ${days} ngày`);
