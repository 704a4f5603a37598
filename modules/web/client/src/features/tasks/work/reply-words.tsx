import { Link } from 'react-router';
import type { AnswerStatus, Reply } from '../../../api/types/work';
import { repliesApi } from '../../../api/work.api';
import { ToneTag, type Tone } from '../../../shared/components/tags';
import { showDate } from '../../../shared/format/dates';
import { ANSWER_STATUS_LABELS, REPLY_KIND_LABELS } from '../../../shared/labels';
import { SentFiles } from './sent-files';
import styles from './work.module.css';

const TONES: Record<AnswerStatus, Tone> = {
  waiting: 'amber',
  accepted: 'green',
  returned: 'red',
  withdrawn: 'grey',
  replaced: 'grey',
  void: 'grey',
};

export function AnswerTag({ status }: { status: AnswerStatus }) {
  return <ToneTag tone={TONES[status]}>{ANSWER_STATUS_LABELS[status]}</ToneTag>;
}

/** What a unit sent: kind, text, its own document and files. */
export function ReplyWords({ reply }: { reply: Reply }) {
  const { document } = reply;
  return (
    <>
      {reply.kind === 'nothing' && <ToneTag tone="violet">{REPLY_KIND_LABELS.nothing}</ToneTag>}
      {reply.text && <div className={styles.text}>{reply.text}</div>}
      {document && (
        <div className={styles.text}>
          Văn bản:{' '}
          {document.documentId ? (
            <Link to={`/documents/${document.documentId}`}>{document.symbol ?? 'xem văn bản'}</Link>
          ) : (
            <strong>{document.symbol}</strong>
          )}
          {document.date && ` ngày ${showDate(document.date)}`}
          {document.subject && ` – ${document.subject}`}{' '}
          {!document.documentId && <ToneTag tone="amber">Chưa có trong sổ</ToneTag>}
        </div>
      )}
      <SentFiles files={reply.files} path={(fileId) => repliesApi.filePath(reply.id, fileId)} />
    </>
  );
}
