import { MenuOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Menu } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { Bell } from '../../features/notices/bell';
import { useSession } from '../../features/session/use-session';
import { useLeaveQuestion } from '../../shared/hooks/use-leave-guard';
import { useMedia } from '../../shared/hooks/use-media';
import { useOnline } from '../../shared/hooks/use-online';
import { PageSkeleton } from './page-skeleton';
import { currentKey, menuItems } from './menu-items';
import { UserMenu } from './user-menu';
import styles from './shell.module.css';

const WHOLE_WIDTH = /^\/plans\/[^/]+\/review$/;

/** The frame around every page: header, menu (a drawer on narrow screens), and the place of the page. */
export function Shell() {
  const session = useSession();
  const { pathname } = useLocation();
  const roomy = useMedia('(min-width: 1100px)');
  // Two documents side by side need the whole width: there the menu waits behind its button.
  const wide = roomy && !WHOLE_WIDTH.test(pathname);
  const online = useOnline();
  useLeaveQuestion();
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const landed = useRef(pathname);

  useEffect(() => {
    if (landed.current === pathname) return;
    landed.current = pathname;
    // A new page begins at its top, for the eye and for a screen reader.
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const current = currentKey(pathname);
  const menu = (
    <Menu
      mode="inline"
      items={menuItems(session)}
      selectedKeys={current ? [current] : []}
      onClick={() => setMenuOpen(false)}
      className={styles.menu}
    />
  );
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Đến nội dung chính
      </button>
      <header className={styles.top}>
        {!wide && (
          <Button
            type="text"
            className={styles.burger}
            icon={<MenuOutlined aria-hidden />}
            aria-label="Mở menu"
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(true)}
          />
        )}
        <Link to="/" className={styles.brand}>
          <BrandMark />
          <span className={styles.brandText}>
            Nhiệm vụ kế hoạch
            <small>
              {session.province}
              {session.sampleMode && <span className={styles.sampleInline}> · dữ liệu mẫu</span>}
            </small>
          </span>
        </Link>
        {session.sampleMode && <span className={styles.sample}>Dữ liệu mẫu</span>}
        <span className={styles.spring} />
        <Bell />
        <UserMenu />
      </header>
      {!online && (
        <Alert
          banner
          role="status"
          type="warning"
          className={styles.offline}
          title="Mất kết nối mạng. Nội dung bạn nhập vẫn còn; hãy lưu khi có mạng trở lại."
        />
      )}
      <div className={styles.body}>
        {wide && (
          <nav className={styles.side} aria-label="Menu chính">
            {menu}
          </nav>
        )}
        <main ref={main} tabIndex={-1} className={styles.main} id="main">
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {!wide && (
        <Drawer
          open={menuOpen}
          onClose={() => setMenuOpen(false)}
          placement="left"
          size={280}
          title="Menu"
          styles={{ body: { padding: 0 } }}
        >
          <nav aria-label="Menu chính">{menu}</nav>
        </Drawer>
      )}
    </div>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#ffffff" />
      <path d="M9 8h14v3H9zm0 6.5h8v3H9zM9 21h6v3H9z" fill="#0b4f8a" />
      <path d="m18 20.5 3 3 6-6.5" fill="none" stroke="#c77700" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
