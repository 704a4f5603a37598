import { EyeOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { attachmentPath } from '../../api/documents.api';
import { openInTab } from '../../api/download';
import type { Attachment, DocumentDetail } from '../../api/types/documents';
import { DownloadButton } from '../../shared/components/download-button';
import { ToneTag } from '../../shared/components/tags';
import { showSize } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import styles from './documents.module.css';

/** The files of a document, the document itself first. */
export function DocumentFiles({ document }: { document: DocumentDetail }) {
  const { attachments } = document;
  return (
    <section className={styles.panel}>
      <h2>Tệp văn bản</h2>
      {attachments.length ? (
        <ul className={styles.plainList}>
          {attachments.map((attachment) => (
            <FileLine key={attachment.id} documentId={document.id} attachment={attachment} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>Văn bản vào sổ không kèm tệp.</p>
      )}
    </section>
  );
}

function FileLine({ documentId, attachment }: { documentId: string; attachment: Attachment }) {
  const { id, name, size, mediaType, main } = attachment;
  const path = attachmentPath(documentId, id);
  const view = useAct({ run: () => openInTab(path, 'application/pdf'), touches: [] });
  return (
    <li className={styles.file}>
      <span className={styles.fileName}>
        <PaperClipOutlined aria-hidden /> {name} <span className={styles.quiet}>({showSize(size)})</span>{' '}
        {main && (
          <ToneTag tone="blue" plain>
            tệp chính
          </ToneTag>
        )}
      </span>
      {mediaType === 'application/pdf' && (
        <Button
          icon={<EyeOutlined aria-hidden />}
          loading={view.isPending}
          aria-label={`Xem ${name}`}
          onClick={() => view.mutate()}
        >
          Xem
        </Button>
      )}
      <DownloadButton path={path} name={name}>
        Tải về
      </DownloadButton>
    </li>
  );
}
