import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { TableBlock, TableRow } from '../../api/types/drafts';
import { GrowingText } from '../../shared/components/growing-text';
import { FormDialog } from '../../shared/components/form-dialog';
import { plain } from './blocks-field';
import styles from './drafts.module.css';

interface TableFieldProps {
  table: TableBlock;
  locked: boolean;
  onChange: (table: TableBlock) => void;
}

/** The rows of a table; one is edited at a time. */
export function TableField({ table, locked, onChange }: TableFieldProps) {
  const [edited, setEdited] = useState<number | null>(null);
  const { rows } = table;
  return (
    <>
      <ul className={styles.rows} tabIndex={0} aria-label={`Các dòng của bảng, ${rows.length} dòng`}>
        {rows.map((row, index) => (
          <li key={index} className={row.kind === 'group' ? styles.group : undefined}>
            <span className={styles.rowText}>{shown(row)}</span>
            {!locked && (
              <>
                <Button
                  type="text"
                  size="small"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={`Sửa dòng ${index + 1}`}
                  onClick={() => setEdited(index)}
                />
                <Button
                  type="text"
                  size="small"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`Xóa dòng ${index + 1}`}
                  onClick={() => onChange({ ...table, rows: rows.filter((_, at) => at !== index) })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {edited !== null && (
        <RowDialog
          table={table}
          row={rows[edited]}
          onClose={() => setEdited(null)}
          onSave={(row) => {
            onChange({ ...table, rows: rows.map((one, at) => (at === edited ? row : one)) });
            setEdited(null);
          }}
        />
      )}
    </>
  );
}

function shown({ cells }: TableRow): string {
  return cells.map(plain).filter(Boolean).join(' · ');
}

interface RowDialogProps {
  table: TableBlock;
  row: TableRow;
  onSave: (row: TableRow) => void;
  onClose: () => void;
}

function RowDialog({ table, row, onSave, onClose }: RowDialogProps) {
  const before = row.cells.map(plain);
  const [cells, setCells] = useState(before);
  const headings = row.kind === 'group' ? ['Số', 'Tên nhóm'] : table.columns.map(({ heading }) => heading);
  const dirty = cells.some((cell, index) => cell !== before[index]);
  return (
    <FormDialog
      title="Sửa dòng của bảng"
      okText="Xong"
      dirty={dirty}
      onClose={onClose}
      okButtonProps={{ disabled: !dirty }}
      onOk={() => onSave({ ...row, cells })}
    >
      <div className={styles.form}>
        {cells.map((cell, index) => (
          <label key={index} className={styles.label}>
            {headings[index]}
            <GrowingText
              value={cell}
              onChange={(event) =>
                setCells(cells.map((one, at) => (at === index ? event.target.value : one)))
              }
            />
          </label>
        ))}
      </div>
    </FormDialog>
  );
}
