import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Direction, DocumentSummary } from '../../api/types/documents';
import { showDate } from '../../shared/format/dates';
import { paddedNumber, titledSubject } from '../../shared/format/document-name';
import { CancelNote, ChangeNote, UrgencyTag } from './document-marks';
import styles from './documents.module.css';

type Columns = TableColumnsType<DocumentSummary>;

const struck = ({ status }: DocumentSummary) => (status === 'cancelled' ? styles.struck : undefined);

const date = (value: string | null, row: DocumentSummary) => (
  <span className={struck(row)}>{showDate(value)}</span>
);

const SYMBOL: Columns[number] = {
  title: 'Số, ký hiệu',
  key: 'symbol',
  width: 150,
  render: (_, row) => <span className={`${styles.symbol} ${struck(row) ?? ''}`}>{row.symbol}</span>,
};

const SUBJECT: Columns[number] = {
  title: 'Tên loại và trích yếu nội dung',
  key: 'subject',
  render: (_, row) => (
    <>
      <Link to={`/documents/${row.id}`} className={`${styles.subject} ${struck(row) ?? ''}`}>
        {titledSubject(row)}
      </Link>
      <CancelNote document={row} />
      <ChangeNote document={row} />
      {(row.urgency !== 'normal' || row.note) && (
        <div className={styles.tags}>
          <UrgencyTag urgency={row.urgency} />
          {row.note && <span className={styles.quiet}>Ghi chú: {row.note}</span>}
        </div>
      )}
    </>
  ),
};

const handed = (row: DocumentSummary) => (
  <>
    <div className={struck(row)}>{row.handledBy}</div>
    {row.forwardedOn && <div className={styles.quiet}>chuyển {showDate(row.forwardedOn)}</div>}
  </>
);

/** The columns of the decree's forms, in their order; what is signed by hand on paper is left out. */
const COLUMNS: Record<Direction, Columns> = {
  incoming: [
    { title: 'Ngày đến', dataIndex: 'receivedOn', width: 106, render: date },
    {
      title: 'Số đến',
      key: 'number',
      width: 76,
      render: (_, row) => (
        <span className={`${styles.number} ${struck(row) ?? ''}`}>{paddedNumber(row.number)}</span>
      ),
    },
    {
      title: 'Tác giả',
      key: 'issuer',
      width: 170,
      render: (_, row) => <span className={struck(row)}>{row.issuer}</span>,
    },
    SYMBOL,
    { title: 'Ngày tháng', dataIndex: 'date', width: 106, render: date },
    SUBJECT,
    {
      title: 'Đơn vị hoặc người nhận',
      key: 'handled',
      width: 160,
      render: (_, row) => handed(row),
    },
  ],
  outgoing: [
    SYMBOL,
    { title: 'Ngày tháng', dataIndex: 'date', width: 106, render: date },
    SUBJECT,
    {
      title: 'Người ký',
      key: 'signer',
      width: 150,
      render: (_, row) => <span className={struck(row)}>{row.signedBy}</span>,
    },
    {
      title: 'Nơi nhận',
      key: 'recipients',
      width: 210,
      render: (_, row) => <span className={struck(row)}>{row.sentTo}</span>,
    },
    {
      title: 'Nơi nhận bản lưu',
      key: 'handled',
      width: 140,
      render: (_, row) => handed(row),
    },
  ],
};

interface RegisterTableProps {
  direction: Direction;
  rows: DocumentSummary[];
  loading: boolean;
}

/** A page of a register, as in the book. */
export function RegisterTable({ direction, rows, loading }: RegisterTableProps) {
  return (
    <Table<DocumentSummary>
      rowKey="id"
      className={styles.table}
      size="middle"
      columns={COLUMNS[direction]}
      dataSource={rows}
      loading={loading}
      pagination={false}
    />
  );
}
