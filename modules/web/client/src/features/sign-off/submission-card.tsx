import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { SubmissionSummary } from '../../api/types/sign-off';
import { ToneTag } from '../../shared/components/tags';
import { daysBetween, showDate, showInstant } from '../../shared/format/dates';
import { useSession } from '../session/use-session';
import { SUBMISSION_STATUS_LABELS, SUBMISSION_STATUS_TONES } from './sign-off-words';
import styles from './sign-off.module.css';

interface SubmissionCardProps {
  item: SubmissionSummary;
  /** Null when it cannot be chosen. */
  chosen: boolean | null;
  onChoose: (on: boolean) => void;
}

/** Days from which waiting is long. */
const LONG = 2;

/** One submission in a list. */
export function SubmissionCard({ item, chosen, onChoose }: SubmissionCardProps) {
  const { today } = useSession();
  const { id, subject, status, symbol, documentKind, bodyName, submittedByName, waitingFor, inPlaceOf } =
    item;
  const open = status === 'reviewing' || status === 'to-sign' || status === 'signed';
  const days = Math.max(0, daysBetween(vietnamDay(item.waitingSince), today));
  return (
    <li className={styles.card}>
      {chosen !== null && (
        <Checkbox
          className={styles.check}
          checked={chosen}
          aria-label={`Chọn ${subject}`}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <div className={styles.cardMain}>
        <Link to={`/submissions/${id}`} className={styles.subject}>
          {subject}
        </Link>
        <div className={styles.quiet}>
          {symbol ?? documentKind ?? 'Văn bản'} · {bodyName} · {submittedByName} trình{' '}
          {showInstant(item.submittedAt)}
        </div>
        <div className={styles.tags}>
          <ToneTag tone={SUBMISSION_STATUS_TONES[status]}>{SUBMISSION_STATUS_LABELS[status]}</ToneTag>
          {waitingFor && <span className={styles.quiet}>chờ {waitingFor}</span>}
          {inPlaceOf && (
            <ToneTag tone="amber" plain>
              xử lý thay {inPlaceOf}
            </ToneTag>
          )}
          {open && (
            <span className={days >= LONG ? styles.long : styles.quiet}>
              {days === 0 ? `từ ${showDate(today)}` : `đã chờ ${days} ngày`}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day of an instant in Vietnam. */
function vietnamDay(instant: string): string {
  return dayFormat.format(new Date(instant));
}
