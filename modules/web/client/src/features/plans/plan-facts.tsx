import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Plan } from '../../api/types/plans';
import { DownloadButton } from '../../shared/components/download-button';
import { showDate, showInstant, showSize } from '../../shared/format/dates';
import styles from './plans.module.css';

/** What the document says of itself. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const { header } = plan;
  const signer = header.signer;
  const facts: [string, ReactNode][] = [
    ['Cơ quan ban hành', [header.parentBody, header.issuer].filter(Boolean).join('\n')],
    ['Số, ký hiệu', header.symbol?.startsWith('/') ? `Chưa có số (…${header.symbol})` : header.symbol],
    [
      'Ngày ban hành',
      header.date && [header.place, `ngày ${showDate(header.date)}`].filter(Boolean).join(', '),
    ],
    ['Loại văn bản', header.kind],
    ['Trích yếu', header.subject],
    ['Người ký', signer && [signer.power, signer.position, signer.name].filter(Boolean).join('\n')],
    ['Nơi nhận', header.recipients.join('\n')],
    [
      'Tệp gốc',
      plan.file && (
        <DownloadButton link path={`/plans/${plan.id}/file`} name={plan.file.name}>
          {plan.file.name} ({showSize(plan.file.size)})
        </DownloadButton>
      ),
    ],
    ['Nhập lúc', showInstant(plan.createdAt)],
  ];
  return (
    <section className={styles.panel}>
      <h2>Thông tin văn bản</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <p style={{ marginBottom: 0 }}>
        <Link to={`/plans/${plan.id}/review`}>Xem văn bản gốc và các nhiệm vụ đã đọc được</Link>
      </p>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value || <span className={styles.quiet}>chưa có</span>}</dd>
    </>
  );
}
