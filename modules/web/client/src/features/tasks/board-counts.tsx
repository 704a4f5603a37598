import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import { ErrorPanel } from '../../shared/components/error-panel';
import { optionsOf, STATUS_LABELS, TIMELINESS_LABELS } from '../../shared/labels';
import { useNarrow } from '../../shared/hooks/use-media';
import type { BoardFilterValues, ChangeFilters } from './board-model';
import styles from './tasks.module.css';

interface BoardCountsProps {
  filters: BoardFilterValues;
  onChange: ChangeFilters;
}

/** Figures over the chosen plan and unit; each is a switch for the rows behind it. */
export function BoardCounts({ filters, onChange }: BoardCountsProps) {
  const query = { plan: filters.plan, unit: filters.unit };
  const narrow = useNarrow();
  const counts = useQuery({
    queryKey: keys.assignmentCounts(query),
    queryFn: () => assignmentsApi.counts(query),
  });
  if (counts.isPending) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  if (counts.isError) return <ErrorPanel error={counts.error} onRetry={() => void counts.refetch()} />;
  const { byStatus, byTimeliness, total } = counts.data;
  // On a phone what is empty only takes room.
  const worthShowing = (count: number | undefined, pressed: boolean) => !narrow || Boolean(count) || pressed;
  const none = !filters.status && !filters.timeliness;
  return (
    <>
      <div className={styles.counts} role="group" aria-label="Theo tiến độ">
        <Chip
          label="Tất cả"
          count={total}
          pressed={none}
          onClick={() => onChange({ status: '', timeliness: '' })}
        />
        {optionsOf(TIMELINESS_LABELS)
          .filter(({ value }) => worthShowing(byTimeliness[value], filters.timeliness === value))
          .map(({ value, label }) => (
            <Chip
              key={value}
              label={label}
              count={byTimeliness[value] ?? 0}
              alarm={value === 'overdue'}
              pressed={filters.timeliness === value}
              onClick={() => onChange({ timeliness: filters.timeliness === value ? '' : value })}
            />
          ))}
      </div>
      <div className={styles.counts} role="group" aria-label="Theo trạng thái">
        {optionsOf(STATUS_LABELS)
          .filter(({ value }) => byStatus[value] || filters.status === value)
          .map(({ value, label }) => (
            <Chip
              key={value}
              label={label}
              count={byStatus[value] ?? 0}
              alarm={value === 'refused'}
              pressed={filters.status === value}
              onClick={() => onChange({ status: filters.status === value ? '' : value })}
            />
          ))}
      </div>
    </>
  );
}

interface ChipProps {
  label: string;
  count: number;
  pressed: boolean;
  alarm?: boolean;
  onClick: () => void;
}

function Chip({ label, count, pressed, alarm, onClick }: ChipProps) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${alarm && count ? styles.alarm : ''}`}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <strong>{count}</strong> {label}
    </button>
  );
}
