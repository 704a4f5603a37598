import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { boardsApi, workbookPath } from '../../api/boards.api';
import { keys } from '../../api/query-keys';
import type { BoardDimension, TimelinessRow } from '../../api/types/boards';
import { DateField } from '../../shared/components/date-field';
import { DownloadButton } from '../../shared/components/download-button';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { UnitSelect } from '../../shared/components/unit-select';
import { showDate } from '../../shared/format/dates';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { ASSIGNMENT_ROLE_LABELS, optionsOf } from '../../shared/labels';
import { BoardNav } from './board-nav';
import { PlanSelect } from './plan-select';
import { BarLegend } from './timeliness-bar';
import { TimelinessTable } from './timeliness-table';
import { percent, TrendLine } from './trend-line';
import styles from './boards.module.css';

const FILTERS = ['by', 'plan', 'unit', 'role', 'from', 'to', 'sort'] as const;

const DIMENSIONS: Record<BoardDimension, string> = {
  unit: 'Đơn vị',
  plan: 'Kế hoạch',
  field: 'Lĩnh vực, nhóm nhiệm vụ',
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
};
const PERIODS: BoardDimension[] = ['month', 'quarter', 'year'];
const SORTS = [
  { value: 'name', label: 'Theo tên' },
  { value: 'best', label: 'Đúng hạn nhiều nhất trước' },
  { value: 'worst', label: 'Đúng hạn ít nhất trước' },
];

/** Who is on time, by unit, plan, field or period; a ranking and a trend besides. */
export default function TimelinessPage() {
  const { filters, change } = useUrlFilters(FILTERS);
  const by = (Object.keys(DIMENSIONS) as BoardDimension[]).find((one) => one === filters.by) ?? 'unit';
  const query = { ...filters, by };
  const board = useQuery({
    queryKey: keys.board('timeliness', query),
    queryFn: () => boardsApi.timeliness(query),
    placeholderData: keepPreviousData,
  });
  const { plan, unit, role, from, to } = filters;
  const narrowing = { plan, unit, role, from, to };
  const active = Object.values(narrowing).filter(Boolean).length;
  return (
    <>
      <PageHeader
        title="Tình hình thực hiện"
        subtitle={
          board.data
            ? `Tính đến ngày ${showDate(board.data.today)}; đúng hạn tính theo thời hạn ban đầu.`
            : undefined
        }
        actions={
          <DownloadButton path={workbookPath('timeliness', query)} name="tinh-hinh-thuc-hien.xlsx">
            Tải bảng Excel
          </DownloadButton>
        }
      />
      <BoardNav />
      <FilterBar
        active={active}
        search={
          <Select
            aria-label="Thống kê theo"
            className={styles.by}
            value={by}
            onChange={(next) => change({ by: next === 'unit' ? null : next })}
            options={optionsOf(DIMENSIONS).map(({ value, label }) => ({
              value,
              label: `Theo ${label.toLowerCase()}`,
            }))}
          />
        }
      >
        <PlanSelect value={plan} onChange={(next) => change({ plan: next })} placeholder="Mọi kế hoạch" />
        <UnitSelect
          aria-label="Đơn vị"
          allowClear
          placeholder="Mọi đơn vị"
          value={unit || null}
          onChange={(next) => change({ unit: next })}
        />
        <Select
          aria-label="Vai trò"
          allowClear
          placeholder="Mọi vai trò"
          value={role || null}
          onChange={(next: string | null) => change({ role: next })}
          options={optionsOf(ASSIGNMENT_ROLE_LABELS)}
        />
        <DateField
          aria-label="Thời hạn từ ngày"
          placeholder="Hạn từ ngày"
          value={from || null}
          onChange={(next) => change({ from: next })}
        />
        <DateField
          aria-label="Thời hạn đến ngày"
          placeholder="đến ngày"
          value={to || null}
          onChange={(next) => change({ to: next })}
        />
        <Select
          aria-label="Sắp xếp"
          value={filters.sort || 'name'}
          onChange={(next) => change({ sort: next === 'name' ? null : next })}
          options={SORTS}
        />
        {active > 0 && (
          <Button
            style={{ flex: 'none' }}
            onClick={() => change({ plan: null, unit: null, role: null, from: null, to: null })}
          >
            Bỏ lọc
          </Button>
        )}
      </FilterBar>
      <QueryGate query={board}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <Summary total={total} />
              {PERIODS.includes(by) && <TrendLine rows={inTime(rows)} />}
              <BarLegend />
              <TimelinessTable
                by={by}
                heading={DIMENSIONS[by]}
                rows={rows}
                total={total}
                filters={narrowing}
              />
            </>
          ) : (
            <EmptyState text="Không có phần việc nào khớp điều kiện lọc." />
          )
        }
      </QueryGate>
    </>
  );
}

/** A trend runs through time, whatever the ranking. */
const inTime = (rows: readonly TimelinessRow[]) =>
  [...rows].sort((a, b) => (a.key ?? '').localeCompare(b.key ?? ''));

function Summary({ total }: { total: TimelinessRow }) {
  const done = total.byTimeliness['done-in-time'] + total.byTimeliness['done-late'];
  const facts: [string, string | number][] = [
    ['Phần việc', total.total],
    ['Đã hoàn thành', done],
    ['Quá hạn', total.byTimeliness.overdue],
    ['Tỷ lệ đúng hạn', percent(total.inTimeRate)],
    ['Lần đôn đốc', total.urgings],
  ];
  return (
    <dl className={styles.summary}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
