import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import type { Plan } from '../../api/types/plans';
import type { AssignmentCounts, AssignmentStatus } from '../../api/types/tasks';
import { QueryGate } from '../../shared/components/query-gate';
import { optionsOf, STATUS_LABELS, TIMELINESS_LABELS } from '../../shared/labels';
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
              {tilesOf(plan.id, byStatus, byTimeliness).map(({ label, to, count, late }) => (
                <Link key={label} to={to} className={`${styles.count} ${late ? styles.late : ''}`}>
                  <strong>{count}</strong>
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

interface Tile {
  label: string;
  to: string;
  count: number;
  late: boolean;
}

/** Begun and not ended: what "in time" can be said of. */
const UNDER_WAY: AssignmentStatus[] = ['assigned', 'accepted', 'in-progress', 'submitted', 'returned'];

/** The server counts what waits among what is on course; here it is a figure of its own. */
function tilesOf(
  planId: string,
  byStatus: AssignmentCounts['byStatus'],
  byTimeliness: AssignmentCounts['byTimeliness'],
): Tile[] {
  const waiting = byStatus.waiting ?? 0;
  const rows = `/tasks?plan=${planId}`;
  const tiles = optionsOf(TIMELINESS_LABELS).map(({ value, label }) => {
    const count = byTimeliness[value] ?? 0;
    const onCourse = value === 'on-course';
    return {
      label,
      to: `${rows}&timeliness=${value}${onCourse ? `&status=${UNDER_WAY.join(',')}` : ''}`,
      count: onCourse ? Math.max(0, count - waiting) : count,
      late: value === 'overdue' && count > 0,
    };
  });
  const waits = { label: STATUS_LABELS.waiting, to: `${rows}&status=waiting`, count: waiting, late: false };
  return [...tiles.slice(0, 3), waits, ...tiles.slice(3)];
}
