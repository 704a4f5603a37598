import { Link } from 'react-router';
import type { DocumentSummary } from '../../api/types/documents';
import { ToneTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { URGENCY_LABELS } from '../../shared/document-labels';
import styles from './documents.module.css';

/** Urgency, where it is more than ordinary. */
export function UrgencyTag({ urgency }: Pick<DocumentSummary, 'urgency'>) {
  if (urgency === 'normal') return null;
  return <ToneTag tone="red">{URGENCY_LABELS[urgency]}</ToneTag>;
}

/** That an entry is cancelled, and why; its number stays. */
export function CancelNote({
  document: { status, cancelReason },
}: {
  document: Pick<DocumentSummary, 'status' | 'cancelReason'>;
}) {
  if (status !== 'cancelled') return null;
  return (
    <div className={styles.cancelNote}>
      <ToneTag tone="grey">Đã hủy, giữ số</ToneTag>
      {cancelReason && <span className={styles.quiet}>Lý do: {cancelReason}</span>}
    </div>
  );
}

const CHANGED = { revoke: 'Đã bị thu hồi', update: 'Đã được cập nhật', replace: 'Đã bị thay thế' } as const;

/** That its sender took a document back, changed it or put another in its place. */
export function ChangeNote({ document: { changeMark } }: { document: Pick<DocumentSummary, 'changeMark'> }) {
  if (!changeMark) return null;
  const { change, at, by, reason, replacedById } = changeMark;
  return (
    <div className={styles.cancelNote}>
      <ToneTag tone={change === 'update' ? 'amber' : 'red'}>{CHANGED[change]}</ToneTag>
      <span className={styles.quiet}>
        {by}, {showDate(at)}
        {reason && `: ${reason}`}
      </span>
      {replacedById && <Link to={`/documents/${replacedById}`}>Xem văn bản thay thế</Link>}
    </div>
  );
}
