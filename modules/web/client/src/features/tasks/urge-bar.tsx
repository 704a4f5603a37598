import { Button } from 'antd';
import { useState } from 'react';
import { urgesApi } from '../../api/work.api';
import { UrgeDialog } from './work/urge-dialog';
import styles from './tasks.module.css';

interface UrgeBarProps {
  /** Id of the plan the board is narrowed to; empty: none. */
  plan: string;
  selected: string[];
  onDone: () => void;
}

/** Urges the chosen parts, or everything late of the plan the board shows. */
export function UrgeBar({ plan, selected, onDone }: UrgeBarProps) {
  const [asked, setAsked] = useState<'selected' | 'late' | null>(null);
  if (!selected.length && !plan) return null;
  return (
    <div className={styles.actions} style={{ marginBottom: 10 }}>
      {selected.length > 0 && (
        <Button type="primary" onClick={() => setAsked('selected')}>
          Đôn đốc {selected.length} phần việc đã chọn
        </Button>
      )}
      {plan && <Button onClick={() => setAsked('late')}>Đôn đốc mọi phần việc quá hạn của kế hoạch</Button>}
      {asked === 'selected' && (
        <UrgeDialog
          of={`${selected.length} phần việc đã chọn`}
          run={(input) => urgesApi.urge(selected, input)}
          onDone={onDone}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'late' && (
        <UrgeDialog
          of="mọi phần việc quá hạn của kế hoạch"
          run={(input) => urgesApi.urgeLate(plan, input)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
