import { useSession } from '../../features/session/use-session';
import type { IsoDate } from '../../api/types/common';
import type { DeadlineValue } from '../../api/types/plans';
import type { Timeliness } from '../../api/types/tasks';
import { dueInWords, showDate } from '../format/dates';
import { ruleInWords } from '../format/rule';
import { DEADLINE_KIND_LABELS } from '../labels';
import styles from './deadline-text.module.css';

/** What was understood of a deadline, in words: "đến 30/11/2026", "ngày 20 hằng tháng", "thường xuyên". */
export function deadlineInWords({ kind, from, to, rule, condition }: DeadlineValue): string {
  const period = [from && `từ ${showDate(from)}`, to && `đến ${showDate(to)}`].filter(Boolean).join(' ');
  const rhythm = ruleInWords(rule);
  const words = [rhythm, period, condition ?? ''].filter(Boolean).join('; ');
  return words || DEADLINE_KIND_LABELS[kind].toLowerCase();
}

/** The due date of a task or of a unit's part, with how it lies to today while the work is not done. */
export function DueDate(props: {
  due: IsoDate | null;
  original?: IsoDate | null;
  text?: string | null;
  timeliness?: Timeliness | null;
}) {
  const { due, original, text, timeliness } = props;
  const { today } = useSession();
  if (!due) return <span className={styles.quiet}>{text || 'Không có ngày cụ thể'}</span>;
  const open = timeliness === undefined || (timeliness !== null && !timeliness.startsWith('done'));
  return (
    <span className={styles.due}>
      <span className={timeliness === 'overdue' ? styles.late : styles.date}>{showDate(due)}</span>
      {open && (
        <span className={timeliness === 'overdue' ? styles.late : styles.quiet}>
          {dueInWords(today, due)}
        </span>
      )}
      {original && original !== due && <span className={styles.quiet}>ban đầu {showDate(original)}</span>}
    </span>
  );
}
