import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { keys } from '../../api/query-keys';
import { sessionApi } from '../../api/session.api';
import { ErrorPanel } from '../../shared/components/error-panel';
import { finishSignIn, forgetTokens } from './oidc';
import styles from './sign-in.module.css';

/** Where the sign-in provider sends the browser back to. */
export default function SignedInPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finishSignIn(params)
      .then(async (next) => {
        const session = await client.fetchQuery({
          queryKey: keys.session,
          queryFn: sessionApi.read,
          staleTime: 0,
        });
        if (!session.person) {
          forgetTokens();
          throw new Error(
            'Tài khoản của bạn chưa có trong danh mục người dùng hoặc đã ngừng hoạt động. Vui lòng liên hệ quản trị.',
          );
        }
        await navigate(next, { replace: true });
      })
      .catch(setError);
  }, [params, navigate, client]);
  return (
    <main className={styles.alone}>
      {error ? (
        <ErrorPanel error={error} extra={<Link to="/sign-in">Đăng nhập lại</Link>} />
      ) : (
        <Spin aria-label="Đang hoàn tất đăng nhập" />
      )}
    </main>
  );
}
