import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { SourceTable, TaskColumn } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { COLUMN_LABELS, optionsOf } from '../../shared/labels';
import styles from './mapping-dialog.module.css';

interface MappingDialogProps {
  planId: string;
  version: number;
  table: SourceTable;
  onClose: () => void;
}

/** A table whose heading nobody could read: a person says what each column means, and the table is read again. */
export function MappingDialog({ planId, version, table, onClose }: MappingDialogProps) {
  const [headingRows, setHeadingRows] = useState(1);
  const [columns, setColumns] = useState<Record<number, TaskColumn>>(() =>
    Object.fromEntries(Array.from({ length: table.columns }, (_, column) => [column, 'ignore'])),
  );
  const map = useAct({
    run: () =>
      itemsApi.mapColumns(planId, {
        version,
        tableStart: table.start,
        headingRows,
        columns: Object.entries(columns).map(([column, meaning]) => ({ column: Number(column), meaning })),
      }),
    touches: [keys.plan(planId)],
    done: 'Đã đọc lại bảng theo các cột bạn chọn.',
    silent: true,
    onDone: onClose,
  });
  const hasContent = Object.values(columns).includes('content');
  return (
    <FormDialog
      dirty={headingRows !== 1 || Object.values(columns).some((meaning) => meaning !== 'ignore')}
      width="min(1000px, 96vw)"
      title="Ý nghĩa các cột của bảng"
      okText="Đọc lại bảng"
      okButtonProps={{ disabled: !hasContent, loading: map.isPending }}
      onOk={() => map.mutate()}
      onClose={onClose}
    >
      <p>
        Hàng tiêu đề của bảng không nhận ra được. Hãy chọn mỗi cột là gì; cần ít nhất một cột “
        {COLUMN_LABELS.content}”.
      </p>
      <p>
        <label>
          Số hàng tiêu đề (không phải nhiệm vụ):{' '}
          <InputNumber
            min={0}
            max={Math.max(0, table.rows.length - 1)}
            precision={0}
            value={headingRows}
            onChange={(value) => setHeadingRows(value ?? 0)}
          />
        </label>
      </p>
      <div className={styles.box}>
        <table className={styles.table}>
          <thead>
            <tr>
              {Array.from({ length: table.columns }, (_, column) => (
                <th key={column} scope="col">
                  <Select
                    aria-label={`Cột ${column + 1} là`}
                    value={columns[column]}
                    onChange={(meaning) => setColumns({ ...columns, [column]: meaning })}
                    options={optionsOf(COLUMN_LABELS)}
                    style={{ width: '100%', minWidth: 150 }}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, 8).map((row, index) => (
              <tr key={row.start} className={index < headingRows ? styles.heading : undefined}>
                {row.cells.map((cell) => (
                  <td key={cell.column} colSpan={cell.colSpan}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length > 8 && <p>… và {table.rows.length - 8} hàng nữa.</p>}
      <FormError error={map.error} heading="Chưa đọc lại được bảng" />
    </FormDialog>
  );
}
