import { Progress } from 'antd';
import { Link } from 'react-router';
import type { PlanSummary } from '../../api/types/plans';
import { PlanStatusTag, ToneTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import styles from './plans.module.css';

/** "Kế hoạch số 8416/KH-UBND ngày 26/12/2025", or "Chưa có số (…/KH-UBND)". */
export function planTitle({ kind, symbol, date }: Pick<PlanSummary, 'kind' | 'symbol' | 'date'>): string {
  const known = symbol && !symbol.startsWith('/');
  return [
    known ? `${kind ?? 'Kế hoạch'} số ${symbol}` : symbol ? `Chưa có số (…${symbol})` : 'Chưa có số',
    date && `ngày ${showDate(date)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** One plan of the list with how far it has come. */
export function PlanCard({ plan }: { plan: PlanSummary }) {
  const running = plan.status === 'active' || plan.status === 'closed';
  const share = plan.assignmentCount ? Math.round((100 * plan.doneCount) / plan.assignmentCount) : 0;
  return (
    <li className={styles.card}>
      <div className={styles.main}>
        <Link to={`/plans/${plan.id}`} className={styles.subject}>
          {plan.subject || 'Chưa có trích yếu'}
        </Link>
        <div className={styles.quiet}>
          {planTitle(plan)}
          {plan.issuer && ` · ${plan.issuer}`}
        </div>
      </div>
      <div className={styles.state}>
        <PlanStatusTag status={plan.status} />
        {plan.overdueCount > 0 && <ToneTag tone="red">{plan.overdueCount} quá hạn</ToneTag>}
        <span className={styles.quiet}>
          {plan.taskCount} nhiệm vụ
          {running && `, ${plan.assignmentCount} phần việc`}
        </span>
        {running && plan.assignmentCount > 0 && (
          <Progress
            percent={share}
            size="small"
            className={styles.progress}
            format={() => `${plan.doneCount}/${plan.assignmentCount}`}
            aria-label={`Đã hoàn thành ${plan.doneCount} trong ${plan.assignmentCount} phần việc`}
          />
        )}
      </div>
    </li>
  );
}
