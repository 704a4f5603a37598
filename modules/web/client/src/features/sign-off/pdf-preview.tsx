import { ExportOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { fetchFile, openInTab } from '../../api/download';
import { submissionFilePath } from '../../api/sign-off.api';
import type { SubmissionFile } from '../../api/types/sign-off';
import { ErrorPanel } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';
import { useNarrow } from '../../shared/hooks/use-media';
import { openPdf, type OpenPdf } from './pdf-pages';
import styles from './sign-off.module.css';

/** Pages drawn before one asks for more. */
const FIRST = 10;

interface PdfPreviewProps {
  submissionId: string;
  file: SubmissionFile;
  title: string;
}

/** The document as pages, the same on every device: phones show no PDF inside of a page. */
export function PdfPreview({ submissionId, file, title }: PdfPreviewProps) {
  const narrow = useNarrow();
  const [large, setLarge] = useState(false);
  const path = submissionFilePath(submissionId, file.sha256);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const [most, setMost] = useState(FIRST);
  const open = useAct({ run: () => openInTab(path, 'application/pdf'), touches: [] });
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | null = null;
    fetchFile(path)
      .then((blob) => blob.arrayBuffer())
      .then(openPdf)
      .then((document) => {
        opened = document;
        if (gone) document.close();
        else setPdf(document);
      })
      .catch((cause: unknown) => {
        if (!gone) setError(cause);
      });
    return () => {
      gone = true;
      opened?.close();
    };
  }, [path, attempt]);
  const retry = () => {
    setError(null);
    setAttempt(attempt + 1);
  };
  return (
    <section className={styles.panel} aria-label={`Xem văn bản ${file.name}`}>
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
      {error !== null && <ErrorPanel error={error} onRetry={retry} />}
      {!pdf && error === null && (
        <div role="status" aria-label="Đang tải văn bản">
          <Skeleton active paragraph={{ rows: 14 }} />
        </div>
      )}
      {pdf && (
        <div
          className={`${styles.pages} ${large ? styles.large : ''}`}
          tabIndex={large ? 0 : undefined}
          role={large ? 'group' : undefined}
          aria-label={large ? 'Các trang, cuộn ngang để xem' : undefined}
        >
          {Array.from({ length: Math.min(pdf.pages, most) }, (_, index) => (
            <PdfPage key={index} pdf={pdf} number={index + 1} />
          ))}
          {pdf.pages > most && (
            <Button onClick={() => setMost(most + FIRST)}>Xem thêm ({pdf.pages - most} trang còn lại)</Button>
          )}
        </div>
      )}
    </section>
  );
}

function PdfPage({ pdf, number }: { pdf: OpenPdf; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!canvas.current) return;
    const drawing = pdf.draw(number, canvas.current);
    drawing.text.then(setText, () => undefined);
    return drawing.cancel;
  }, [pdf, number]);
  return (
    <canvas ref={canvas} role="img" aria-label={text ? `Trang ${number}: ${text}` : `Trang ${number}`} />
  );
}
