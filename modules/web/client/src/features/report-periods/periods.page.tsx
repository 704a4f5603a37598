import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Progress, Select } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import type { PeriodSummary } from '../../api/types/reports';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { RHYTHM_LABELS } from '../../shared/labels';
import styles from '../reports/reports.module.css';
import { useSession, visibleParts } from '../session/use-session';

const FILTERS = ['q', 'status'] as const;
const SIZE = 20;

/** Report periods and how many units have answered. */
export default function PeriodsPage() {
  const { coordinates } = visibleParts(useSession());
  const { filters, page, change } = useUrlFilters(FILTERS);
  const query = { ...filters, page, size: SIZE };
  const periods = useQuery({
    queryKey: keys.reportPeriodList(query),
    queryFn: () => periodsApi.list(query),
    placeholderData: keepPreviousData,
  });
  const open = (
    <Link to="/report-periods/new">
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        Mở kỳ báo cáo
      </Button>
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Kỳ báo cáo"
        subtitle="Đơn vị nào phải báo cáo, đã nộp đến đâu"
        actions={coordinates && open}
      />
      <FilterBar
        search={
          <SearchField value={filters.q} onSearch={(q) => change({ q })} placeholder="Tìm kỳ báo cáo" />
        }
        active={filters.status ? 1 : 0}
      >
        <Select
          aria-label="Trạng thái"
          allowClear
          placeholder="Mọi trạng thái"
          value={filters.status || null}
          onChange={(status: string | null) => change({ status })}
          options={[
            { value: 'open', label: 'Đang mở' },
            { value: 'closed', label: 'Đã khóa' },
          ]}
        />
      </FilterBar>
      <QueryGate query={periods}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Danh sách kỳ báo cáo">
                {list.items.map((period) => (
                  <PeriodCard key={period.id} period={period} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text="Chưa có kỳ báo cáo nào.">{coordinates && open}</EmptyState>
          )
        }
      </QueryGate>
    </>
  );
}

function PeriodCard({ period }: { period: PeriodSummary }) {
  const { counts } = period;
  const sent = counts.submitted + counts.accepted;
  return (
    <li className={styles.card}>
      <div className={styles.main}>
        <Link to={`/report-periods/${period.id}`} className={styles.name}>
          {period.name}
        </Link>
        <div className={styles.quiet}>
          {RHYTHM_LABELS[period.rhythm]} · Hạn nộp {showDate(period.dueDate)}
        </div>
      </div>
      <div className={styles.state}>
        <ToneTag tone={period.status === 'open' ? 'green' : 'grey'}>
          {period.status === 'open' ? 'Đang mở' : 'Đã khóa'}
        </ToneTag>
        {counts.late > 0 && <ToneTag tone="red">{counts.late} đơn vị muộn</ToneTag>}
      </div>
      <Progress
        className={styles.progress}
        percent={counts.units ? Math.round((sent / counts.units) * 100) : 0}
        format={() => `${sent}/${counts.units}`}
        aria-label={`${sent} trong ${counts.units} đơn vị đã nộp`}
      />
    </li>
  );
}
