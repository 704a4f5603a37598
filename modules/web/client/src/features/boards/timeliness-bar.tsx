import type { TimelinessRow } from '../../api/types/boards';
import type { Timeliness } from '../../api/types/tasks';
import { TIMELINESS_LABELS } from '../../shared/labels';
import styles from './boards.module.css';

/** Order of the parts of a bar: done, late, under way. */
export const BAR_ORDER: Timeliness[] = ['done-in-time', 'done-late', 'overdue', 'due-soon', 'on-course'];

/** The parts of a row side by side; the table beside it says the same in figures. */
export function TimelinessBar({ row }: { row: TimelinessRow }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {BAR_ORDER.filter((word) => row.byTimeliness[word] > 0).map((word) => (
        <span
          key={word}
          className={styles[word]}
          style={{ flexGrow: row.byTimeliness[word] }}
          title={`${TIMELINESS_LABELS[word]}: ${row.byTimeliness[word]}`}
        />
      ))}
    </div>
  );
}

/** What the colours mean. */
export function BarLegend() {
  return (
    <ul className={styles.legend} aria-label="Chú giải màu">
      {BAR_ORDER.map((word) => (
        <li key={word}>
          <span className={`${styles.swatch} ${styles[word]}`} aria-hidden="true" />
          {TIMELINESS_LABELS[word]}
        </li>
      ))}
    </ul>
  );
}
