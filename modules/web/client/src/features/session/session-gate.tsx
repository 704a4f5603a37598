import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router';
import { keys } from '../../api/query-keys';
import { sessionApi } from '../../api/session.api';
import { ErrorPanel } from '../../shared/components/error-panel';
import { forgetTokens } from './oidc';
import { SessionContext, type SignedIn } from './use-session';
import styles from './sign-in.module.css';

export function useSessionQuery() {
  return useQuery({ queryKey: keys.session, queryFn: sessionApi.read, staleTime: 5 * 60_000 });
}

/** Lets signed-in people through and leads everyone else to sign-in, remembering where they wanted to go. */
export function SessionGate() {
  const session = useSessionQuery();
  const { pathname, search } = useLocation();
  if (session.isPending)
    return (
      <div className={styles.waiting} role="status" aria-label="Đang mở phiên làm việc">
        <Spin size="large" />
      </div>
    );
  if (session.isError)
    return (
      <main className={styles.alone}>
        <ErrorPanel
          error={session.error}
          onRetry={() => {
            // A token the server refuses would be refused again: without it the way in is shown.
            forgetTokens();
            void session.refetch();
          }}
        />
      </main>
    );
  if (!session.data.person) {
    const wanted = `${pathname}${search}`;
    const next = wanted === '/' ? '' : `?next=${encodeURIComponent(wanted)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return (
    <SessionContext value={session.data as SignedIn}>
      <Outlet />
    </SessionContext>
  );
}
