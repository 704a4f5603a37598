import { Button, Checkbox } from 'antd';
import type { DocumentLink } from '../../api/types/links';
import type { Queue } from './use-queue';
import styles from './links.module.css';

interface QueueBarProps {
  items: readonly DocumentLink[];
  total: number;
  queue: Queue;
}

const PAST = { confirmed: 'Đã xác nhận', rejected: 'Đã bác bỏ' } as const;

/** How much waits, what is chosen, and the last decision with its way back. */
export function QueueBar({ items, total, queue }: QueueBarProps) {
  const { chosen, last, busy } = queue;
  const all = items.length > 0 && chosen.size === items.length;
  return (
    <div className={`${styles.bar} ${chosen.size ? styles.chosen : ''}`}>
      {items.length > 0 && (
        <Checkbox
          checked={all}
          indeterminate={chosen.size > 0 && !all}
          onChange={() => queue.choose(all ? [] : items.map(({ id }) => id))}
        >
          {chosen.size ? `Đã chọn ${chosen.size}` : 'Chọn tất cả'}
        </Checkbox>
      )}
      {chosen.size > 0 && (
        <>
          <Button type="primary" size="small" loading={busy} onClick={() => queue.decide('confirmed')}>
            Xác nhận {chosen.size}
          </Button>
          <Button size="small" disabled={busy} onClick={() => queue.decide('rejected')}>
            Bác bỏ {chosen.size}
          </Button>
        </>
      )}
      <span className={styles.spring} />
      <span role="status" className={styles.quiet}>
        {last ? `${PAST[last.decision]} ${last.links.length} liên kết. ` : ''}
        {total ? `Còn ${total} đề xuất chờ xác nhận.` : 'Không còn đề xuất nào.'}
      </span>
      {last && (
        <Button size="small" loading={busy} onClick={queue.undo}>
          Hoàn tác
        </Button>
      )}
    </div>
  );
}
