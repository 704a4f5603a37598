import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { unitReportsApi } from '../../api/reports.api';
import type { UnitReportSummary } from '../../api/types/reports';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { showDate } from '../../shared/format/dates';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { LateTag, ReportStatusTag } from './report-tags';
import styles from './reports.module.css';

const FILTERS = ['q'] as const;
const SIZE = 20;

/** What the own unit owes, newest due date first. */
export default function MyReportsPage() {
  const { filters, page, change } = useUrlFilters(FILTERS);
  const query = { ...filters, page, size: SIZE };
  const reports = useQuery({
    queryKey: keys.unitReportList(query),
    queryFn: () => unitReportsApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title="Báo cáo phải nộp" subtitle="Báo cáo theo kỳ mà đơn vị phải điền và nộp" />
      <FilterBar
        search={
          <SearchField value={filters.q} onSearch={(q) => change({ q })} placeholder="Tìm kỳ báo cáo" />
        }
      />
      <QueryGate query={reports}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Báo cáo phải nộp">
                {list.items.map((report) => (
                  <ReportCard key={report.id} report={report} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text="Chưa có báo cáo nào phải nộp." />
          )
        }
      </QueryGate>
    </>
  );
}

function ReportCard({ report }: { report: UnitReportSummary }) {
  const { requiredCount, filledCount, status } = report;
  const sent = status === 'submitted' || status === 'accepted';
  return (
    <li className={styles.card}>
      <div className={styles.main}>
        <Link to={`/reports/${report.id}`} className={styles.name}>
          {report.periodName}
        </Link>
        <div className={styles.quiet}>
          {report.unitName} · Hạn nộp {showDate(report.dueDate)}
        </div>
      </div>
      <div className={styles.state}>
        <ReportStatusTag status={status} />
        <LateTag days={report.daysLate} sent={report.submissionNumber > 0} />
        {report.nothingToReport && <span className={styles.quiet}>Không phát sinh</span>}
      </div>
      {!sent && (
        <Progress
          className={styles.progress}
          percent={requiredCount ? Math.round((filledCount / requiredCount) * 100) : 100}
          format={() => `${filledCount}/${requiredCount}`}
          aria-label={`Đã điền ${filledCount} trong ${requiredCount} ô bắt buộc`}
        />
      )}
    </li>
  );
}
