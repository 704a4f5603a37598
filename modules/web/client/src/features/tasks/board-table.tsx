import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Assignment } from '../../api/types/tasks';
import { DueDate } from '../../shared/components/deadline-text';
import { RoleTag, TimelinessTag } from '../../shared/components/tags';
import { taskName } from '../../shared/format/task-name';
import { PartStatus } from './part-status';
import { TransitionButtons } from './transition-buttons';
import styles from './tasks.module.css';

interface BoardTableProps {
  rows: Assignment[];
  /** Name of the order, with "-" in front for descending. */
  sort: string;
  loading: boolean;
  /** Ids of the rows to be urged; undefined where nothing is chosen. */
  selected?: string[];
  onSelect: (ids: string[]) => void;
  onSort: (sort: string) => void;
}

type SortName = 'plan' | 'unit' | 'dueDate' | 'status';

/** The board as a table, on screens wide enough for it. */
export function BoardTable({ rows, sort, loading, selected, onSelect, onSort }: BoardTableProps) {
  const orderOf = (name: SortName) =>
    sort === name ? ('ascend' as const) : sort === `-${name}` ? ('descend' as const) : null;
  const columns: TableColumnsType<Assignment> = [
    {
      title: 'Nhiệm vụ',
      key: 'plan',
      sorter: true,
      sortOrder: orderOf('plan'),
      render: (_, row) => (
        <>
          <Link to={`/tasks/${row.taskId}`} className={styles.content} style={{ margin: 0 }}>
            {row.partText ?? row.content}
          </Link>
          <div className={styles.quiet}>
            {taskName({ ...row, order: row.taskNumber })} · {row.planSymbol ?? row.planSubject}
          </div>
        </>
      ),
    },
    {
      title: 'Đơn vị',
      key: 'unit',
      width: 200,
      sorter: true,
      sortOrder: orderOf('unit'),
      render: (_, row) => (
        <>
          <div>{row.unitName}</div>
          <RoleTag role={row.role} />
        </>
      ),
    },
    {
      title: 'Thời hạn',
      key: 'dueDate',
      width: 140,
      sorter: true,
      sortOrder: orderOf('dueDate'),
      render: (_, row) => (
        <DueDate
          due={row.dueDate}
          original={row.originalDueDate}
          text={row.deadlineText}
          timeliness={row.timeliness}
        />
      ),
    },
    {
      title: 'Trạng thái',
      key: 'status',
      width: 160,
      sorter: true,
      sortOrder: orderOf('status'),
      render: (_, row) => (
        <div className={styles.tags}>
          <PartStatus assignment={row} />
          {row.timeliness !== 'on-course' && <TimelinessTag timeliness={row.timeliness} />}
        </div>
      ),
    },
    {
      title: 'Xử lý',
      key: 'actions',
      width: 150,
      render: (_, row) => <TransitionButtons assignment={row} shown={1} />,
    },
  ];
  return (
    <Table<Assignment>
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={rows}
      loading={loading}
      pagination={false}
      rowSelection={
        selected && {
          selectedRowKeys: selected,
          columnWidth: 44,
          onChange: (ids) => onSelect(ids.map(String)),
          getCheckboxProps: (row) => ({
            disabled: !row.acts.includes('urge'),
            'aria-label': `Chọn phần việc của ${row.unitName}`,
          }),
        }
      }
      sortDirections={['ascend', 'descend']}
      onChange={(_pagination, _filters, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        onSort(order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : '');
      }}
    />
  );
}
