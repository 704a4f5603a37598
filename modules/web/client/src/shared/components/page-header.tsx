import { ArrowLeftOutlined } from '@ant-design/icons';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** Where this page hangs: shown above the title. */
  back?: { to: string; label: string };
}

/** The head of a page: its heading (also the window's title), what it is about, and its main actions. */
export function PageHeader({ title, subtitle, actions, back }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Nhiệm vụ kế hoạch`;
  }, [title]);
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        {back && (
          <Link to={back.to} className={styles.back}>
            <ArrowLeftOutlined aria-hidden /> {back.label}
          </Link>
        )}
        <h1 className={styles.title}>{title}</h1>
        {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
