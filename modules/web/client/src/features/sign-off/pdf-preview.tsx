import { ExportOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { openInTab } from '../../api/download';
import { submissionFilePath } from '../../api/sign-off.api';
import type { SubmissionFile } from '../../api/types/sign-off';
import { PdfView } from '../../shared/components/pdf-view';
import { useAct } from '../../shared/hooks/use-act';
import { useNarrow } from '../../shared/hooks/use-media';
import styles from './sign-off.module.css';

interface PdfPreviewProps {
  submissionId: string;
  file: SubmissionFile;
  title: string;
}

/** The document as pages; on a phone they can be made large enough to read, and scrolled in their own frame. */
export function PdfPreview({ submissionId, file, title }: PdfPreviewProps) {
  const path = submissionFilePath(submissionId, file.sha256);
  const narrow = useNarrow();
  const [large, setLarge] = useState(false);
  const open = useAct({ run: () => openInTab(path, 'application/pdf'), touches: [] });
  const wide = narrow && large;
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.toolbar}>
        <h2 style={{ flex: 1, margin: 0 }}>{title}</h2>
        {narrow && (
          <Button
            icon={large ? <ZoomOutOutlined aria-hidden /> : <ZoomInOutlined aria-hidden />}
            aria-pressed={large}
            aria-label="Phóng to trang"
            onClick={() => setLarge(!large)}
          />
        )}
        <Button icon={<ExportOutlined aria-hidden />} loading={open.isPending} onClick={() => open.mutate()}>
          Mở riêng
        </Button>
      </div>
      <div
        className={wide ? styles.scrolled : styles.paper}
        tabIndex={wide ? 0 : undefined}
        role={wide ? 'group' : undefined}
        aria-label={wide ? 'Các trang, cuộn ngang để xem' : undefined}
      >
        {/* Drawn anew at another size, so that letters stay sharp. */}
        <div key={String(wide)} className={wide ? styles.wide : undefined}>
          <PdfView path={path} label={file.name} version={file.sha256} />
        </div>
      </div>
    </section>
  );
}
