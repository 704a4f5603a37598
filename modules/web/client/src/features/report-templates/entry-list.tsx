import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EditOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from '../reports/reports.module.css';

interface EntryListProps<T> {
  entries: readonly T[];
  label: string;
  addLabel: string;
  mayEdit: boolean;
  name: (entry: T, index: number) => string;
  show: (entry: T) => ReactNode;
  onEdit: (index: number | null) => void;
  onChange: (entries: T[]) => void;
}

/** An ordered list whose entries are edited, moved and removed. */
export function EntryList<T>(props: EntryListProps<T>) {
  const { entries, label, addLabel, mayEdit, name, show, onEdit, onChange } = props;
  const move = (from: number, to: number) => {
    const next = [...entries];
    const [entry] = next.splice(from, 1);
    next.splice(to, 0, entry);
    onChange(next);
  };
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {entries.map((entry, index) => (
          <li key={index} className={styles.card}>
            <div className={styles.main}>{show(entry)}</div>
            {mayEdit && (
              <div className={styles.row}>
                <Button
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={`Đưa ${name(entry, index)} lên`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={`Đưa ${name(entry, index)} xuống`}
                  disabled={index === entries.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  size="small"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={`Sửa ${name(entry, index)}`}
                  onClick={() => onEdit(index)}
                />
                <Button
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`Xóa ${name(entry, index)}`}
                  onClick={() => onChange(entries.filter((_, at) => at !== index))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Button style={{ marginTop: 12 }} icon={<PlusOutlined aria-hidden />} onClick={() => onEdit(null)}>
          {addLabel}
        </Button>
      )}
    </>
  );
}

/** The list with one entry replaced, or added at its end. */
export function withEntry<T>(entries: readonly T[], at: number | null, entry: T): T[] {
  return at === null ? [...entries, entry] : entries.map((one, index) => (index === at ? entry : one));
}
