import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { ApiError } from '../../api/api-error';
import type { ImportResult } from '../../api/types/plans';
import styles from './plans.module.css';

/** The document is known already, or is a newer version of a known one. */
export function ImportOutcome({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const same = result.outcome === 'same';
  const to = same
    ? `/plans/${result.planId}`
    : `/plans/${result.planId}/amendments/${result.amendmentId ?? ''}`;
  return (
    <Alert
      className={styles.note}
      type={same ? 'info' : 'success'}
      showIcon
      title={result.message}
      description={
        <>
          <Link to={to}>
            <Button type="primary">{same ? 'Mở kế hoạch đã có' : 'Xem so sánh và quyết định'}</Button>
          </Link>{' '}
          <Button onClick={onAgain}>Nhập văn bản khác</Button>
        </>
      }
    />
  );
}

/** What to do, where the server's own words do not already say it. */
const ADVICE: Record<string, string> = {
  'file-empty': 'Kiểm tra lại tệp: có thể tệp chưa tải về xong hoặc chọn nhầm tệp.',
  'too-large': 'Tách phụ lục thành tệp riêng, hoặc bỏ bớt ảnh trong tệp.',
};

/** The document could not be read: why, and what to do. */
export function ImportProblem({ error, fileName }: { error: ApiError; fileName?: string }) {
  const advice = ADVICE[error.code];
  return (
    <Alert
      role="alert"
      className={styles.note}
      type="error"
      showIcon
      title={fileName ? `Chưa nhập được tệp “${fileName}”` : 'Chưa nhập được văn bản'}
      description={
        <>
          <div>{error.message}</div>
          {advice && <div>{advice}</div>}
        </>
      }
    />
  );
}
