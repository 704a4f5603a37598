import { Button } from 'antd';
import { Link } from 'react-router';
import type { AmendmentSummary, Plan } from '../../api/types/plans';
import { ToneTag, type Tone } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import styles from './plans.module.css';

const STATES: Record<AmendmentSummary['status'], { label: string; tone: Tone }> = {
  open: { label: 'Chờ quyết định', tone: 'amber' },
  applied: { label: 'Đã áp dụng', tone: 'green' },
  discarded: { label: 'Không áp dụng', tone: 'grey' },
};

/** Newer versions of the plan that came in, and the way to bring another. */
export function PlanAmendments({ plan }: { plan: Plan }) {
  const { canAmend } = plan.permissions;
  if (!plan.amendments.length && !canAmend) return null;
  return (
    <section className={styles.panel}>
      <h2>Sửa đổi, bổ sung ({plan.amendments.length})</h2>
      <ul className={styles.plain}>
        {plan.amendments.map((amendment) => (
          <li key={amendment.id}>
            <Link to={`/plans/${plan.id}/amendments/${amendment.id}`}>
              Bản nhập lúc {showInstant(amendment.createdAt)}
            </Link>{' '}
            <ToneTag tone={STATES[amendment.status].tone}>{STATES[amendment.status].label}</ToneTag>
            <div className={styles.quiet}>
              thêm {amendment.added}, sửa {amendment.changed}, bỏ {amendment.removed} nhiệm vụ
            </div>
          </li>
        ))}
      </ul>
      {canAmend && (
        <Link to={`/plans/import?plan=${plan.id}`}>
          <Button size="small">Nhập bản sửa đổi, bổ sung</Button>
        </Link>
      )}
    </section>
  );
}
