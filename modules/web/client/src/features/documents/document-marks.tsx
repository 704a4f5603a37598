import type { DocumentSummary } from '../../api/types/documents';
import { ToneTag } from '../../shared/components/tags';
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
