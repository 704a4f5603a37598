import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useCloseGuard } from '../hooks/use-close-guard';
import { useNarrow } from '../hooks/use-media';
import styles from './form-drawer.module.css';

interface FormDrawerProps {
  title: string;
  okText?: string;
  /** Leaves the page beside it usable, so that one can look things up while editing. */
  beside?: boolean;
  /** Something was changed: closing asks first. */
  dirty: boolean;
  ready?: boolean;
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form at the right edge, over the whole screen on a phone. Nothing typed is thrown away unasked. */
export function FormDrawer(props: FormDrawerProps) {
  const {
    title,
    okText = 'Lưu',
    beside = false,
    dirty,
    ready = true,
    busy,
    onSave,
    onClose,
    children,
  } = props;
  const narrow = useNarrow();
  const close = useCloseGuard(dirty, onClose);
  return (
    <Drawer
      open
      title={title}
      size={narrow ? '100%' : beside ? 'min(760px, 50vw)' : 'min(600px, 92vw)'}
      mask={beside && !narrow ? false : { closable: false }}
      onClose={close}
      footer={
        <div className={styles.footer}>
          <Button onClick={close}>Đóng</Button>
          <Button type="primary" loading={busy} disabled={!dirty || !ready} onClick={onSave}>
            {okText}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  );
}
