import { CheckCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { RegisteredDocument } from '../../../api/types/documents';
import { InView } from '../../../shared/components/in-view';
import { showDate } from '../../../shared/format/dates';
import { documentName, paddedNumber } from '../../../shared/format/document-name';
import panels from '../documents.module.css';
import styles from './registration.module.css';

/** The number that was given, large enough to be copied onto the paper. */
export function RegisteredPanel({ document, onNext }: { document: RegisteredDocument; onNext: () => void }) {
  const incoming = document.direction === 'incoming';
  const named = document.cites.filter((cite) => cite.document).length;
  return (
    <InView of={document.id}>
      <section className={`${panels.panel} ${styles.done}`} role="status">
        <h2>
          <CheckCircleFilled aria-hidden style={{ color: '#237804' }} />{' '}
          {incoming ? 'Đã vào sổ văn bản đến' : 'Đã vào sổ và cấp số'}
        </h2>
        <p className={styles.given}>
          {incoming ? `Số đến ${paddedNumber(document.number)}` : document.symbol}
        </p>
        <p className={styles.quiet}>
          {incoming
            ? `Ngày đến ${showDate(document.receivedOn)} · ${documentName(document)}`
            : `Ngày ${showDate(document.date)} · ${document.bodyName}`}
        </p>
        <p>{document.subject}</p>
        {document.cites.length > 0 && (
          <p className={styles.quiet}>
            Nhắc đến {document.cites.length} văn bản, {named} văn bản đã có trong sổ.
          </p>
        )}
        {document.warnings.length > 0 && (
          <div className={styles.notes}>
            {document.warnings.map(({ code, message }) => (
              <Alert key={code} className={panels.note} type="warning" showIcon title={message} />
            ))}
          </div>
        )}
        <div className={styles.doneActs}>
          <Button type="primary" size="large" onClick={onNext}>
            Đăng ký văn bản tiếp theo
          </Button>
          <Link to={`/documents/${document.id}`}>
            <Button size="large">Mở văn bản vừa đăng ký</Button>
          </Link>
        </div>
      </section>
    </InView>
  );
}
