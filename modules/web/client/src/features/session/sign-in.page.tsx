import { Button, Spin } from 'antd';
import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { Session } from '../../api/types/session';
import { ErrorPanel, FormError } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';
import { DemoAccounts } from './demo-accounts';
import { startSignIn, type Provider } from './oidc';
import { useSessionQuery } from './session-gate';
import styles from './sign-in.module.css';

/** Only places of this application, so that a forged address cannot lead elsewhere. */
const innerPath = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export default function SignInPage() {
  const session = useSessionQuery();
  const [params] = useSearchParams();
  const next = innerPath(params.get('next'));
  useEffect(() => {
    document.title = 'Đăng nhập · Nhiệm vụ kế hoạch';
  }, []);
  if (session.data?.person) return <Navigate to={next} replace />;
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <div className={styles.brand}>
          <h1>Quản lý nhiệm vụ kế hoạch</h1>
          <p>{session.data?.province ?? 'Từ văn bản giao việc đến từng đơn vị thực hiện'}</p>
        </div>
        <section className={styles.panel} aria-label="Đăng nhập">
          {session.isPending && <Spin aria-label="Đang tải" />}
          {session.isError && <ErrorPanel error={session.error} onRetry={() => void session.refetch()} />}
          {session.data && <WayIn session={session.data} next={next} />}
        </section>
      </div>
    </main>
  );
}

function WayIn({ session, next }: { session: Session; next: string }) {
  if (session.signIn === 'demo') return <DemoAccounts />;
  if (session.signIn === 'oidc' && session.oidc)
    return <OpenIdEntrance provider={session.oidc} next={next} />;
  return (
    <>
      <h2>Chưa đăng nhập</h2>
      <p className={styles.lead}>
        Phân hệ này dùng tài khoản của hệ thống quản lý văn bản và điều hành. Vui lòng đăng nhập hệ thống đó
        rồi mở lại trang. Nếu đã đăng nhập mà vẫn thấy trang này, tài khoản của bạn chưa có trong danh mục
        người dùng: hãy liên hệ quản trị.
      </p>
      <Button type="primary" onClick={() => window.location.reload()}>
        Tôi đã đăng nhập, tải lại trang
      </Button>
    </>
  );
}

function OpenIdEntrance({ provider, next }: { provider: Provider; next: string }) {
  const start = useAct({ run: () => startSignIn(provider, next), touches: [], silent: true });
  return (
    <>
      <h2>Đăng nhập</h2>
      <p className={styles.lead}>Dùng tài khoản công vụ của bạn.</p>
      <Button type="primary" size="large" loading={start.isPending} onClick={() => start.mutate()}>
        Đăng nhập bằng tài khoản công vụ
      </Button>
      <FormError error={start.error} heading={start.error ? 'Chưa mở được trang đăng nhập' : undefined} />
    </>
  );
}
