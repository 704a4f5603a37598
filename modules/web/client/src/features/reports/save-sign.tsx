import { CheckCircleOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeptForm } from './form-keeper';
import styles from './reports.module.css';

/** Says where what was typed is: on the server, on its way, or only here. */
export function SaveSign({ kept, onRetry }: { kept: KeptForm; onRetry: () => void }) {
  const conflicts = Object.keys(kept.conflicts).length;
  return (
    <span className={styles.state} role="status">
      {conflicts > 0 ? (
        <span className={styles.warning}>
          <WarningOutlined aria-hidden /> {conflicts} ô có người khác vừa sửa
        </span>
      ) : kept.state === 'failed' ? (
        <span className={styles.error}>
          <WarningOutlined aria-hidden /> Chưa lưu được: {kept.error?.message}{' '}
          <Button size="small" onClick={onRetry}>
            Lưu lại
          </Button>
        </span>
      ) : kept.state === 'saved' ? (
        <span className={styles.quiet}>
          <CheckCircleOutlined aria-hidden /> Đã lưu
        </span>
      ) : (
        <span className={styles.quiet}>
          <CloudSyncOutlined aria-hidden /> Đang lưu…
        </span>
      )}
    </span>
  );
}
