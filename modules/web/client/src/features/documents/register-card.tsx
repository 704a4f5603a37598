import { Link } from 'react-router';
import type { DocumentSummary } from '../../api/types/documents';
import { showDate } from '../../shared/format/dates';
import { documentName, paddedNumber } from '../../shared/format/document-name';
import { CancelNote, ChangeNote, UrgencyTag } from './document-marks';
import styles from './documents.module.css';

/** A line of a register on a narrow screen. */
export function RegisterCard({ document }: { document: DocumentSummary }) {
  const incoming = document.direction === 'incoming';
  const struck = document.status === 'cancelled' ? styles.struck : '';
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <span className={`${styles.number} ${struck}`}>
          {incoming ? `Số đến ${paddedNumber(document.number)}` : document.symbol}
        </span>
        <span className={styles.quiet}>
          {incoming
            ? `ngày đến ${showDate(document.receivedOn)}`
            : document.date && `ngày ${showDate(document.date)}`}
        </span>
        <UrgencyTag urgency={document.urgency} />
      </div>
      <Link to={`/documents/${document.id}`} className={`${styles.subject} ${struck}`}>
        {document.subject}
      </Link>
      <div className={`${styles.quiet} ${struck}`}>
        {incoming ? documentName(document) : [document.kind, document.signedBy].filter(Boolean).join(' · ')}
      </div>
      {!incoming && document.sentTo && <div className={styles.quiet}>Nơi nhận: {document.sentTo}</div>}
      {incoming && document.handledBy && <div className={styles.quiet}>Người nhận: {document.handledBy}</div>}
      <CancelNote document={document} />
      <ChangeNote document={document} />
    </li>
  );
}
