import { Link } from 'react-router';
import type { Submission } from '../../api/types/sign-off';
import { showDate, showInstant } from '../../shared/format/dates';
import { POWER_LABELS } from './sign-off-words';
import styles from './sign-off.module.css';

/** What the submission says of itself. */
export function SubmissionFacts({ submission }: { submission: Submission }) {
  const { documentKind, notation, symbol, bodyName, signerName, signerTitle, power, recipients } = submission;
  const { signatures, documentId, issuedOn, draftId } = submission;
  return (
    <section className={styles.panel}>
      <h2>Thông tin văn bản</h2>
      <dl className={styles.facts}>
        <dt>Loại văn bản</dt>
        <dd>{documentKind ?? 'Chưa ghi'}</dd>
        <dt>Số, ký hiệu</dt>
        <dd>
          {symbol ?? `Chưa cấp số (…${notation})`}
          {issuedOn && ` ngày ${showDate(issuedOn)}`}
        </dd>
        <dt>Cơ quan ban hành</dt>
        <dd>{bodyName}</dd>
        <dt>Người ký</dt>
        <dd>
          {signerName}
          {signerTitle && `, ${signerTitle}`}
          <div className={styles.quiet}>{POWER_LABELS[power]}</div>
        </dd>
        {signatures.length > 0 && (
          <>
            <dt>Chữ ký số</dt>
            <dd>
              {signatures.map((signature) => (
                <div key={signature.certificateSha256}>
                  {signature.signerName}
                  <div className={styles.quiet}>
                    {showInstant(signature.signedAt)} · chứng thư do {signature.issuerName} cấp · đã kiểm tra
                  </div>
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>Nơi nhận</dt>
        <dd>
          {recipients.length
            ? recipients.map(({ name }, index) => <div key={`${index}-${name}`}>{name}</div>)
            : 'Chọn khi phát hành'}
        </dd>
        {(documentId ?? draftId) && (
          <>
            <dt>Xem thêm</dt>
            <dd>
              {documentId && <Link to={`/documents/${documentId}`}>Văn bản trong sổ</Link>}
              {documentId && draftId && ' · '}
              {draftId && <Link to={`/drafts/${draftId}`}>Dự thảo</Link>}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
