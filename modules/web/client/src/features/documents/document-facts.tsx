import type { ReactNode } from 'react';
import type { DocumentDetail } from '../../api/types/documents';
import { URGENCY_LABELS } from '../../shared/document-labels';
import { showDate, showInstant } from '../../shared/format/dates';
import { paddedNumber } from '../../shared/format/document-name';
import styles from './documents.module.css';

/** The entry of the register in the decree's words. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { signer } = document;
  const incoming = document.direction === 'incoming';
  const facts: [string, ReactNode][] = [
    ['Sổ của', `${document.bodyName}, năm ${document.year}`],
    ...(incoming
      ? ([
          ['Ngày đến', showDate(document.receivedOn)],
          ['Số đến', paddedNumber(document.number)],
          ['Tác giả', document.issuer],
        ] satisfies [string, ReactNode][])
      : []),
    ['Số, ký hiệu', document.symbol],
    [incoming ? 'Ngày văn bản' : 'Ngày ban hành', showDate(document.date)],
    ['Tên loại', document.kind],
    ['Trích yếu', document.subject],
    ['Độ khẩn', URGENCY_LABELS[document.urgency]],
    ['Người ký', signer && [signer.power, signer.position, signer.name].filter(Boolean).join('\n')],
    ['Nơi nhận', document.recipients.join('\n')],
    [incoming ? 'Đơn vị hoặc người nhận' : 'Nơi nhận bản lưu', document.handledBy],
    ...(incoming ? [] : ([['Số lượng bản', document.copies]] satisfies [string, ReactNode][])),
    ['Ngày chuyển', showDate(document.forwardedOn)],
    ['Ghi chú', document.note],
    ['Vào sổ lúc', showInstant(document.registeredAt)],
    ...(document.sentAt
      ? ([['Gửi đi lúc', showInstant(document.sentAt)]] satisfies [string, ReactNode][])
      : []),
  ];
  return (
    <section className={styles.panel}>
      <h2>Thông tin trong sổ</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{(value ?? '') ? value : <span className={styles.quiet}>chưa ghi</span>}</dd>
    </>
  );
}
