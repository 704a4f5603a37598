import { Link } from 'react-router';
import type { DocumentDetail } from '../../api/types/documents';
import { documentName, registerNumber } from '../../shared/format/document-name';
import styles from './documents.module.css';

/** Registered documents that name this one. */
export function CitedBy({ document: { citedBy, citedByTotal } }: { document: DocumentDetail }) {
  return (
    <section className={styles.panel}>
      <h2>Được nhắc đến trong ({citedByTotal})</h2>
      {citedBy.length ? (
        <ul className={styles.plainList}>
          {citedBy.map((one) => (
            <li key={one.id}>
              <Link to={`/documents/${one.id}`}>{documentName(one)}</Link>
              <div className={styles.quiet}>{one.subject}</div>
              <div className={styles.quiet}>{registerNumber(one)}</div>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>Chưa có văn bản nào trong sổ nhắc đến văn bản này.</p>
      )}
      {citedByTotal > citedBy.length && (
        <p className={styles.quiet}>
          Chỉ hiện {citedBy.length} văn bản mới nhất trong {citedByTotal}.
        </p>
      )}
    </section>
  );
}
