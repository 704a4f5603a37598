import { RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { outboxApi } from '../../api/outbox.api';
import { keys } from '../../api/query-keys';
import type { OutboxMessage } from '../../api/types/outbox';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import {
  attemptsInWords,
  channelName,
  kindName,
  OUTBOX_STATUS_LABELS,
  OUTBOX_STATUS_TONES,
} from './outbox-words';
import styles from './outbox.module.css';

/** One message to an outside system: whether it arrived, why not, and another try. */
export function MessageCard({ message }: { message: OutboxMessage }) {
  const { id, channel, kind, status, lastError, createdAt, sentAt, nextAttemptAt, payload } = message;
  const resend = useAct({
    run: () => outboxApi.resend(id),
    touches: [keys.outbox],
    done: 'Đã xếp lại vào hàng chờ gửi.',
  });
  return (
    <li className={`${styles.card} ${styles[status]}`}>
      <div className={styles.main}>
        <div className={styles.head}>
          <strong>{kindName(kind)}</strong>
          <ToneTag tone={OUTBOX_STATUS_TONES[status]}>{OUTBOX_STATUS_LABELS[status]}</ToneTag>
        </div>
        <div className={styles.quiet}>
          Đến: {channelName(channel)} · tạo lúc {showInstant(createdAt)} · {attemptsInWords(message)}
          {status === 'sent' && sentAt && ` · gửi lúc ${showInstant(sentAt)}`}
          {status === 'pending' && message.attempts > 0 && ` · thử lại lúc ${showInstant(nextAttemptAt)}`}
        </div>
        {lastError && status !== 'sent' && <p className={styles.why}>Lý do: {lastError}</p>}
        <details className={styles.details}>
          <summary>Nội dung kỹ thuật</summary>
          <pre tabIndex={0} aria-label="Nội dung kỹ thuật của thông điệp">
            {`mã: ${id}\nthứ tự: ${message.orderKey}\n${JSON.stringify(payload, null, 2)}`}
          </pre>
        </details>
      </div>
      {status === 'parked' && (
        <Button
          icon={<RedoOutlined aria-hidden />}
          loading={resend.isPending}
          onClick={() => resend.mutate()}
        >
          Gửi lại
        </Button>
      )}
    </li>
  );
}
