import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { Plan } from '../../api/types/plans';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { PlanStatusTag } from '../../shared/components/tags';
import { ChainPanel } from '../chains/chain-panel';
import { PlanActions } from './plan-actions';
import { PlanAmendments } from './plan-amendments';
import { planTitle } from './plan-card';
import { PlanFacts } from './plan-facts';
import { PlanTasks } from './plan-tasks';
import { PlanProgress } from './plan-progress';
import styles from './plans.module.css';

/** One plan: where it stands, what the document says of itself, and the ways on from here. */
export default function PlanPage() {
  const { planId = '' } = useParams();
  const plan = useQuery({ queryKey: keys.plan(planId), queryFn: () => plansApi.read(planId) });
  return (
    <QueryGate query={plan} extra={<Link to="/plans">Về danh sách kế hoạch</Link>}>
      {(data) => <PlanView plan={data} />}
    </QueryGate>
  );
}

function PlanView({ plan }: { plan: Plan }) {
  const issued = plan.status === 'active' || plan.status === 'closed';
  return (
    <>
      <PageHeader
        title={plan.subject || 'Chưa có trích yếu'}
        back={{ to: '/plans', label: 'Kế hoạch' }}
        subtitle={
          <>
            <PlanStatusTag status={plan.status} /> {planTitle(plan)}
          </>
        }
        actions={<PlanActions plan={plan} />}
      />
      <NextStep plan={plan} />
      <div className={styles.columns}>
        <div>
          {issued && <PlanProgress plan={plan} />}
          {plan.status !== 'draft' && <PlanTasks plan={plan} />}
          {!issued && <PlanFacts plan={plan} />}
        </div>
        <div>
          {issued && <PlanFacts plan={plan} />}
          <PlanAmendments plan={plan} />
          <Citations plan={plan} />
        </div>
      </div>
      {plan.status !== 'draft' && <ChainPanel type="plan" id={plan.id} className={styles.panel} />}
    </>
  );
}

/** What this plan waits for, said at the top. */
function NextStep({ plan }: { plan: Plan }) {
  if (plan.status === 'draft' && plan.permissions.canEdit)
    return (
      <Alert
        className={styles.note}
        type="info"
        showIcon
        title="Bản nháp: chưa có nhiệm vụ nào được giao"
        description="Đối chiếu các nhiệm vụ đã đọc được với văn bản gốc, sửa chỗ chưa đúng rồi duyệt."
      />
    );
  if (plan.status === 'prepared')
    return (
      <Alert
        className={styles.note}
        type="info"
        showIcon
        title="Đã duyệt, chờ số và ngày ban hành"
        description="Các đơn vị chỉ nhận nhiệm vụ sau khi nhập số và ngày ban hành."
      />
    );
  return null;
}

function Citations({ plan }: { plan: Plan }) {
  return (
    <section className={styles.panel}>
      <h2>Văn bản viện dẫn ({plan.citations.length})</h2>
      {plan.citations.length ? (
        <ul className={styles.plain}>
          {plan.citations.map((citation) => (
            <li key={`${citation.symbol} ${citation.issuer ?? ''}`}>
              {[citation.kind, citation.symbol && `số ${citation.symbol}`].filter(Boolean).join(' ')}
              {citation.date && ` ngày ${citation.date.split('-').reverse().join('/')}`}
              {citation.issuer && ` của ${citation.issuer}`}
              {citation.mentions.length > 1 && (
                <span className={styles.quiet}> (nhắc {citation.mentions.length} lần)</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>Không viện dẫn văn bản nào.</p>
      )}
    </section>
  );
}
