import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { asApiError } from '../../api/api-error';
import { InView } from './in-view';

interface ErrorPanelProps {
  error: unknown;
  onRetry?: () => void;
  /** A further way out ("Về danh sách"). */
  extra?: ReactNode;
}

const HEADINGS: Record<string, string> = {
  network: 'Mất kết nối',
  'not-signed-in': 'Cần đăng nhập lại',
  forbidden: 'Không có quyền',
  'not-found': 'Không tìm thấy',
};

/** An error in place of what could not be shown, with the way to try again. */
export function ErrorPanel({ error, onRetry, extra }: ErrorPanelProps) {
  const { code, message, status } = asApiError(error);
  const byStatus = { 401: 'not-signed-in', 403: 'forbidden', 404: 'not-found' }[status] ?? code;
  // Trying again does not give a right one does not have.
  const forbidden = byStatus === 'forbidden';
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={HEADINGS[byStatus] ?? 'Chưa thực hiện được'}
      description={
        <>
          <p style={{ margin: '0 0 8px' }}>{message}</p>
          {forbidden ? (
            <Link to="/">Về trang chính</Link>
          ) : (
            onRetry && (
              <Button size="small" onClick={onRetry}>
                Thử lại
              </Button>
            )
          )}{' '}
          {!forbidden && extra}
        </>
      }
    />
  );
}

/** An error of a form, brought into view; with the single messages when the server gave several. */
export function FormError({ error, heading }: { error: unknown; heading?: string }) {
  if (!error) return null;
  const { message, details } = asApiError(error);
  return (
    <InView of={error}>
      <Alert
        role="alert"
        type="error"
        showIcon
        title={heading ?? message}
        description={
          heading || details.length ? (
            <>
              {heading && <div>{message}</div>}
              {details.length > 0 && (
                <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
                  {details.map((detail, index) => (
                    <li key={index}>{detail.message}</li>
                  ))}
                </ul>
              )}
            </>
          ) : undefined
        }
      />
    </InView>
  );
}
