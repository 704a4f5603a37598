import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import type { Plan } from '../../api/types/plans';
import type { Timeliness } from '../../api/types/tasks';
import { QueryGate } from '../../shared/components/query-gate';
import { optionsOf, TIMELINESS_LABELS } from '../../shared/labels';
import styles from './plans.module.css';

/** How the work under the plan stands; each figure leads to its rows. */
export function PlanProgress({ plan }: { plan: Plan }) {
  const counts = useQuery({
    queryKey: keys.assignmentCounts({ plan: plan.id }),
    queryFn: () => assignmentsApi.counts({ plan: plan.id }),
  });
  return (
    <section className={styles.panel}>
      <h2>Tình hình thực hiện</h2>
      <QueryGate query={counts}>
        {({ byStatus, byTimeliness, total }) => (
          <>
            <Progress
              aria-label={`${byStatus.completed ?? 0} trong ${total} phần việc hoàn thành`}
              percent={total ? Math.round((100 * (byStatus.completed ?? 0)) / total) : 0}
              format={() => `${byStatus.completed ?? 0}/${total} phần việc hoàn thành`}
              percentPosition={{ align: 'center', type: 'outer' }}
              style={{ marginBottom: 12 }}
            />
            <div className={styles.counts}>
              {optionsOf(TIMELINESS_LABELS).map(({ value, label }) => (
                <Link
                  key={value}
                  to={`/tasks?plan=${plan.id}&timeliness=${value}`}
                  className={`${styles.count} ${isLate(value, byTimeliness[value]) ? styles.late : ''}`}
                >
                  <strong>{byTimeliness[value] ?? 0}</strong>
                  {label}
                </Link>
              ))}
            </div>
            <p style={{ marginBottom: 0 }}>
              <Link to={`/tasks?plan=${plan.id}`}>Xem tất cả trên bảng nhiệm vụ</Link>
            </p>
          </>
        )}
      </QueryGate>
    </section>
  );
}

const isLate = (timeliness: Timeliness, count: number | undefined) =>
  timeliness === 'overdue' && Boolean(count);
