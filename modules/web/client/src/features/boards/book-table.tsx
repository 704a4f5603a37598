import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BookRow } from '../../api/types/boards';
import { ClampedText } from '../../shared/components/clamped-text';
import { StatusTag, TimelinessTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { STATUS_LABELS, TIMELINESS_LABELS } from '../../shared/labels';
import styles from './boards.module.css';

interface BookColumn {
  heading: string;
  /** Least width, pixels. */
  width: number;
  show: (row: BookRow) => ReactNode;
}

/** The paper book's columns in their order, as the workbook has them. */
const COLUMNS: BookColumn[] = [
  { heading: 'STT', width: 44, show: ({ position }) => position },
  { heading: 'Số, ký hiệu văn bản giao', width: 120, show: ({ planSymbol }) => planSymbol },
  { heading: 'Ngày văn bản', width: 96, show: ({ planDate }) => showDate(planDate) },
  {
    heading: 'Nội dung nhiệm vụ',
    width: 320,
    show: ({ taskId, content }) => <Link to={`/tasks/${taskId}`}>{content}</Link>,
  },
  { heading: 'Đơn vị chủ trì', width: 160, show: ({ lead }) => lead },
  { heading: 'Đơn vị phối hợp', width: 200, show: ({ cooperating }) => cooperating.join('; ') },
  { heading: 'Thời hạn ban đầu', width: 110, show: firstDeadline },
  { heading: 'Thời hạn sau gia hạn', width: 110, show: extended },
  { heading: 'Kỳ', width: 80, show: ({ periodKey }) => periodKey },
  { heading: 'Kết quả, sản phẩm', width: 180, show: ({ product }) => product },
  { heading: 'Ngày báo cáo', width: 96, show: ({ submittedOn }) => showDate(submittedOn) },
  { heading: 'Ngày hoàn thành', width: 96, show: ({ completedOn }) => showDate(completedOn) },
  { heading: 'Tình trạng', width: 120, show: ({ status }) => STATUS_LABELS[status] },
  {
    heading: 'Tiến độ',
    width: 130,
    show: ({ timeliness }) => timeliness && TIMELINESS_LABELS[timeliness],
  },
  { heading: 'Số lần đôn đốc', width: 80, show: ({ urgings }) => urgings || '' },
  { heading: 'Ghi chú', width: 200, show: ({ note }) => note },
];

function firstDeadline({ originalDueDate, deadlineText }: BookRow) {
  return showDate(originalDueDate) || deadlineText;
}

function extended({ originalDueDate, dueDate }: BookRow) {
  return dueDate === originalDueDate ? '' : showDate(dueDate);
}

export function BookTable({ rows }: { rows: readonly BookRow[] }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Sổ theo dõi nhiệm vụ">
      <table className={styles.book}>
        <thead>
          <tr>
            {COLUMNS.map(({ heading, width }) => (
              <th key={heading} scope="col" style={{ minWidth: width }}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assignmentId}>
              {COLUMNS.map(({ heading, show }) => (
                <td key={heading}>{show(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The book on a phone: a card for each line. */
export function BookCards({ rows }: { rows: readonly BookRow[] }) {
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.assignmentId} className={styles.card}>
          <h2>
            <Link to={`/tasks/${row.taskId}`}>
              {row.position}. {row.content}
            </Link>
          </h2>
          <div className={styles.tags}>
            <StatusTag status={row.status} />
            <TimelinessTag timeliness={row.timeliness} />
          </div>
          <dl>
            <Line label="Văn bản giao">
              {[row.planSymbol, showDate(row.planDate)].filter(Boolean).join(', ')}
            </Line>
            <Line label="Chủ trì">{row.lead}</Line>
            {row.cooperating.length > 0 && (
              <Line label="Phối hợp">
                <ClampedText text={row.cooperating.join('; ')} />
              </Line>
            )}
            <Line label="Thời hạn ban đầu">{firstDeadline(row)}</Line>
            {extended(row) && <Line label="Sau gia hạn">{extended(row)}</Line>}
            {row.completedOn && <Line label="Hoàn thành">{showDate(row.completedOn)}</Line>}
            {row.urgings > 0 && <Line label="Đôn đốc">{row.urgings} lần</Line>}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
