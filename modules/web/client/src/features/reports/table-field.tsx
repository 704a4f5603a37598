import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { Indicator } from '../../api/types/reports';
import { showNumber } from '../../shared/format/number';
import styles from './reports.module.css';

interface TableFieldProps {
  id: string;
  columns: NonNullable<Indicator['columns']>;
  /** JSON rows, as the server keeps them or as typed. */
  text: string;
  disabled: boolean;
  onType: (text: string) => void;
}

/** Rows of a table indicator; the empty row at the end begins a new one. */
export function TableField({ id, columns, text, disabled, onType }: TableFieldProps) {
  const rows = rowsOf(text, columns);
  const set = (next: string[][]) => onType(next.length ? JSON.stringify(next) : '');
  const change = (at: number, column: number, value: string) =>
    set(
      rows.map((row, index) =>
        index === at ? row.map((cell, place) => (place === column ? value : cell)) : row,
      ),
    );
  return (
    <div className={styles.scroll} id={id} tabIndex={-1}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.code} scope="col">
                {column.title}
              </th>
            ))}
            {!disabled && <th scope="col" aria-label="Xóa dòng" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column, place) => (
                <td key={column.code}>
                  <Input
                    aria-label={`${column.title}, dòng ${at + 1}`}
                    disabled={disabled}
                    inputMode={column.type === 'number' ? 'decimal' : undefined}
                    value={row[place] ?? ''}
                    onChange={(event) => change(at, place, event.target.value)}
                  />
                </td>
              ))}
              {!disabled && (
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`Xóa dòng ${at + 1}`}
                    onClick={() => set(rows.filter((_, index) => index !== at))}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!disabled && (
        <Button
          size="small"
          style={{ marginTop: 6 }}
          icon={<PlusOutlined aria-hidden />}
          onClick={() => set([...rows, columns.map(() => '')])}
        >
          Thêm dòng
        </Button>
      )}
    </div>
  );
}

function rowsOf(text: string, columns: TableFieldProps['columns']): string[][] {
  if (!text) return [];
  try {
    const rows = JSON.parse(text) as string[][];
    // Canonical decimals are shown as people write them; what was typed stays as it is.
    return rows.map((row) =>
      columns.map(({ type }, at) =>
        type === 'number' && /^-?\d+\.\d{1,2}$/.test(row[at] ?? '') ? showNumber(row[at]) : (row[at] ?? ''),
      ),
    );
  } catch {
    return [];
  }
}
