import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Alert, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { fetchFile } from '../../api/download';
import { asApiError, type ApiError } from '../../api/api-error';
import styles from './pdf-view.module.css';

interface PdfViewProps {
  /** Path below the REST root. */
  path: string;
  /** What the document is, for those who do not see it. */
  label: string;
  /** Another content under the same path: read anew. */
  version?: string | number;
}

/** The pages of a PDF, drawn one under the other: phones show no PDF inside a page of their own accord. */
export function PdfView({ path, label, version }: PdfViewProps) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => {
    let left = false;
    let close: (() => void) | undefined;
    const show = async () => {
      try {
        const bytes = await (await fetchFile(path)).arrayBuffer();
        const { openPdf } = await import('./pdf-reader');
        const opened = openPdf(bytes);
        close = () => void opened.destroy();
        const read = await opened.promise;
        if (left) return;
        setError(null);
        setDocument(read);
      } catch (cause) {
        if (!left) setError(asApiError(cause));
      }
    };
    void show();
    return () => {
      left = true;
      close?.();
      setDocument(null);
    };
  }, [path, version]);
  if (error) return <Alert type="error" showIcon title="Chưa xem được tệp" description={error.message} />;
  if (!document) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <div className={styles.pages} role="document" aria-label={label}>
      {Array.from({ length: document.numPages }, (_, index) => (
        <PdfPage key={index} document={document} number={index + 1} />
      ))}
    </div>
  );
}

/** A page is drawn when it comes near the window. */
function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let stop: (() => void) | undefined;
    const draw = async () => {
      const page = await document.getPage(number);
      const width = target.clientWidth * Math.min(window.devicePixelRatio, 2);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      const task = page.render({ canvas: target, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        // A page that is left while it is drawn needs no drawing.
        draw().catch(() => undefined);
      },
      { rootMargin: '600px' },
    );
    near.observe(target);
    return () => {
      near.disconnect();
      stop?.();
    };
  }, [document, number]);
  const label = `Trang ${number} trên ${document.numPages}`;
  return (
    <canvas ref={canvas} className={styles.page} width={595} height={842} role="img" aria-label={label} />
  );
}
