import { ExportOutlined, ImportOutlined } from '@ant-design/icons';
import { Segmented, Select } from 'antd';
import type { Direction, Register } from '../../api/types/documents';
import { DIRECTION_LABELS } from '../../shared/document-labels';
import { matches } from '../../shared/format/fold';
import { useSession } from '../session/use-session';
import { bodiesOf, yearsOf } from './use-registers';
import styles from './documents.module.css';

interface RegisterChoiceProps {
  registers: Register[];
  direction: Direction;
  body: string;
  year: number;
  onChange: (patch: { direction?: Direction; body?: string; year?: number }) => void;
}

/** Which book lies open: incoming or outgoing, whose, of which year. */
export function RegisterChoice({ registers, direction, body, year, onChange }: RegisterChoiceProps) {
  const thisYear = Number(useSession().today.slice(0, 4));
  const bodies = bodiesOf(registers);
  const years = yearsOf(registers, body, direction, thisYear);
  return (
    <div className={styles.toolbar}>
      <Segmented<Direction>
        aria-label="Loại sổ"
        className={styles.book}
        size="large"
        value={direction}
        onChange={(next) => onChange({ direction: next })}
        options={[
          { value: 'incoming', label: DIRECTION_LABELS.incoming, icon: <ImportOutlined aria-hidden /> },
          { value: 'outgoing', label: DIRECTION_LABELS.outgoing, icon: <ExportOutlined aria-hidden /> },
        ]}
      />
      {bodies.length > 1 && (
        <Select
          aria-label="Sổ của cơ quan"
          className={styles.body}
          value={body}
          onChange={(next: string) => onChange({ body: next })}
          popupMatchSelectWidth={false}
          showSearch={{ filterOption: (typed, option) => matches(String(option?.label ?? ''), typed) }}
          options={bodies}
        />
      )}
      {years.length > 1 && (
        <Select
          aria-label="Năm của sổ"
          className={styles.year}
          value={year}
          onChange={(next: number) => onChange({ year: next })}
          options={years.map((one) => ({ value: one, label: `Năm ${one}` }))}
        />
      )}
    </div>
  );
}
