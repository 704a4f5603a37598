import { Alert } from 'antd';
import type { BulkResult } from '../../api/types/sign-off';
import styles from './sign-off.module.css';

/** What became of several that were approved or signed together. */
export interface BulkOutcome {
  /** "Đã duyệt", "Đã ký". */
  said: string;
  list: BulkResult[];
  /** Subjects by id: what is done leaves the list. */
  names: Map<string, string>;
}

/** What became of each; those that were refused are named with the reason and stay chosen. */
export function BulkResults({ said, list, names, onClose }: BulkOutcome & { onClose: () => void }) {
  const refused = list.filter(({ ok }) => !ok);
  const done = list.length - refused.length;
  return (
    <Alert
      role="status"
      style={{ marginBottom: 12 }}
      type={refused.length ? 'warning' : 'success'}
      showIcon
      closable={{ onClose }}
      title={`${said} ${done} trong ${list.length} văn bản.`}
      description={
        refused.length > 0 && (
          <ul className={styles.results}>
            {refused.map(({ id, message }) => (
              <li key={id}>
                <strong>{names.get(id)}</strong>: {message}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
