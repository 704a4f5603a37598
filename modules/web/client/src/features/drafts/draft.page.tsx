import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { draftsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { Draft } from '../../api/types/drafts';
import { PageHeader } from '../../shared/components/page-header';
import { PdfView } from '../../shared/components/pdf-view';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useMedia } from '../../shared/hooks/use-media';
import { DraftActions } from './draft-actions';
import { DraftEditor } from './draft-editor';
import { DRAFT_STATUS_LABELS, DRAFT_STATUS_TONES, draftTitle } from './draft-words';
import styles from './drafts.module.css';

/** One draft: its content at the left, how it looks on paper at the right. */
export default function DraftPage() {
  const { draftId = '' } = useParams();
  const draft = useQuery({ queryKey: keys.draft(draftId), queryFn: () => draftsApi.read(draftId) });
  return (
    <QueryGate query={draft} extra={<Link to="/drafts">Về danh sách dự thảo</Link>}>
      {(data) => <DraftDesk draft={data} />}
    </QueryGate>
  );
}

type Side = 'content' | 'paper';

function DraftDesk({ draft }: { draft: Draft }) {
  const wide = useMedia('(min-width: 1100px)');
  const [side, setSide] = useState<Side>('content');
  const { id, documentKind, subject, status, bodyName, pdf } = draft;
  return (
    <>
      <PageHeader
        title={draftTitle(documentKind, subject)}
        back={{ to: '/drafts', label: 'Dự thảo văn bản' }}
        subtitle={
          <>
            <ToneTag tone={DRAFT_STATUS_TONES[status]}>{DRAFT_STATUS_LABELS[status]}</ToneTag> {bodyName}
          </>
        }
        actions={<DraftActions draft={draft} />}
      />
      {status === 'submitted' && draft.permissions.canEdit && (
        <Alert
          type="warning"
          showIcon
          title="Dự thảo đang trình ký: nếu sửa, các ý kiến đồng ý trước đó không còn hiệu lực."
          style={{ marginBottom: 12 }}
        />
      )}
      {!wide && (
        <Segmented<Side>
          block
          aria-label="Phần hiển thị"
          value={side}
          onChange={setSide}
          options={[
            { value: 'content', label: 'Nội dung' },
            { value: 'paper', label: 'Bản in' },
          ]}
          style={{ marginBottom: 12 }}
        />
      )}
      <div className={styles.desk}>
        {/* What was typed stays while the other side is looked at. */}
        <div hidden={!wide && side !== 'content'}>
          {draft.uploaded ? (
            <UploadedNote draft={draft} />
          ) : (
            <DraftEditor key={draft.version} draft={draft} />
          )}
          <Versions draft={draft} />
        </div>
        {(wide || side === 'paper') && (
          <div className={styles.preview} tabIndex={0} role="region" aria-label="Bản in của dự thảo">
            <PdfView path={`/drafts/${id}/file.pdf`} version={pdf.sha256} label={subject} />
          </div>
        )}
      </div>
    </>
  );
}

function UploadedNote({ draft }: { draft: Draft }) {
  return (
    <Alert
      type="info"
      showIcon
      title="Dự thảo dùng tệp PDF tải lên"
      description={`Nội dung không sửa được ở đây. Muốn sửa, hãy sửa ở tệp gốc, lưu thành PDF rồi tải lên lại. Trích yếu: ${draft.subject}.`}
      style={{ marginBottom: 12 }}
    />
  );
}

function Versions({ draft }: { draft: Draft }) {
  return (
    <section className={styles.panel}>
      <h2>Các phiên bản</h2>
      <ul className={styles.versions}>
        {draft.versions.map(({ version, at, by, uploaded }) => (
          <li key={version}>
            Bản {version}: {by}, {showInstant(at)}
            {uploaded && ' (tệp tải lên)'}
          </li>
        ))}
      </ul>
    </section>
  );
}
