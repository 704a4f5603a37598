import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { unitReportsApi } from '../../api/reports.api';
import type { Period, ReportStatus, UnitReportRow } from '../../api/types/reports';
import { EmptyState } from '../../shared/components/empty-state';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf, REPORT_STATUS_LABELS } from '../../shared/labels';
import { LateTag, ReportStatusTag } from '../reports/report-tags';
import styles from '../reports/reports.module.css';
import { useSession, visibleParts } from '../session/use-session';

/** What each unit has sent, with accepting and returning. */
export function UnitReports({ period }: { period: Period }) {
  const { coordinates } = visibleParts(useSession());
  const [status, setStatus] = useState<ReportStatus | null>(null);
  const [returning, setReturning] = useState<UnitReportRow | null>(null);
  const rows = period.reports.filter((row) => !status || row.status === status);
  const decides = coordinates && period.status === 'open';
  return (
    <>
      <Select
        aria-label="Lọc theo trạng thái nộp"
        allowClear
        style={{ width: 220, marginBottom: 12 }}
        placeholder="Mọi đơn vị"
        value={status}
        onChange={(next: ReportStatus | null) => setStatus(next ?? null)}
        options={optionsOf(REPORT_STATUS_LABELS)}
      />
      {rows.length ? (
        <ul className={styles.list} aria-label="Báo cáo của các đơn vị">
          {rows.map((row) => (
            <Row key={row.id} row={row} decides={decides} onReturn={() => setReturning(row)} />
          ))}
        </ul>
      ) : (
        <EmptyState text="Không có đơn vị nào." />
      )}
      {returning && <ReturnDialog row={returning} onClose={() => setReturning(null)} />}
    </>
  );
}

function Row({ row, decides, onReturn }: { row: UnitReportRow; decides: boolean; onReturn: () => void }) {
  const accept = useAct({
    run: () => unitReportsApi.accept(row.id, row.version),
    touches: [keys.reportPeriods, keys.unitReports],
    done: 'Đã chấp nhận báo cáo.',
  });
  return (
    <li className={styles.card}>
      <div className={styles.main}>
        <Link to={`/reports/${row.id}`} className={styles.name}>
          {row.unitName}
        </Link>
        <div className={styles.quiet}>
          {row.submittedAt
            ? `Nộp lần ${row.submissionNumber}: ${showInstant(row.submittedAt)}`
            : `Đã điền ${row.filledCount}/${row.requiredCount} ô bắt buộc`}
          {row.nothingToReport && ' · Không phát sinh'}
        </div>
      </div>
      <div className={styles.state}>
        <ReportStatusTag status={row.status} />
        <LateTag days={row.daysLate} sent={row.submissionNumber > 0} />
      </div>
      {decides && (row.status === 'submitted' || row.status === 'accepted') && (
        <div className={styles.row}>
          {row.status === 'submitted' && (
            <Button
              size="small"
              loading={accept.isPending}
              onClick={() => accept.mutate()}
              aria-label={`Chấp nhận báo cáo của ${row.unitName}`}
            >
              Chấp nhận
            </Button>
          )}
          <Button size="small" onClick={onReturn} aria-label={`Trả lại báo cáo của ${row.unitName}`}>
            Trả lại
          </Button>
        </div>
      )}
    </li>
  );
}

function ReturnDialog({ row, onClose }: { row: UnitReportRow; onClose: () => void }) {
  const send = useAct({
    run: (remark: string) => unitReportsApi.return(row.id, row.version, remark),
    touches: [keys.reportPeriods, keys.unitReports],
    silent: true,
    done: 'Đã trả lại báo cáo.',
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={`Trả lại báo cáo của ${row.unitName}`}
      explanation="Báo cáo bị trả lại tính là chưa nộp; số liệu không được cộng cho đến khi đơn vị nộp lại."
      okText="Trả lại"
      danger
      busy={send.isPending}
      error={send.error}
      onOk={(remark) => send.mutate(remark)}
      onCancel={onClose}
    />
  );
}
