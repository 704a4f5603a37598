import { Button } from 'antd';
import { Link } from 'react-router';
import { noticesApi } from '../../api/notices.api';
import { keys } from '../../api/query-keys';
import type { Notice } from '../../api/types/notices';
import { showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import styles from './notices.module.css';

interface NoticeRowProps {
  notice: Notice;
  /** Without its text. */
  short?: boolean;
  onOpen?: () => void;
}

/** One notice; going to its page reads it. */
export function NoticeRow({ notice, short, onOpen }: NoticeRowProps) {
  const { id, title, text, path, kindLabel, createdAt, readAt } = notice;
  const read = useAct({ run: () => noticesApi.read(id), touches: [keys.notices], silent: true });
  const open = () => {
    if (!readAt) read.mutate();
    onOpen?.();
  };
  return (
    <li className={`${styles.row} ${readAt ? '' : styles.unread}`}>
      <Link to={`/${path}`} onClick={open} className={styles.title}>
        {!readAt && <span className="visually-hidden">Chưa đọc: </span>}
        {title}
      </Link>
      {!short && text && <p className={styles.text}>{text}</p>}
      <div className={styles.meta}>
        <span>
          {kindLabel} · <time dateTime={createdAt}>{showInstant(createdAt)}</time>
        </span>
        {!short && !readAt && (
          <Button type="link" size="small" loading={read.isPending} onClick={() => read.mutate()}>
            Đánh dấu đã đọc
          </Button>
        )}
      </div>
    </li>
  );
}
