import type { CalendarDay } from '../../api/types/calendar';
import { showDate } from '../../shared/format/dates';
import styles from './calendar.module.css';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const SHORT = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

interface MonthTableProps {
  days: CalendarDay[];
  today: string;
  /** Absent when the viewer may not change days. */
  onPick?: (day: CalendarDay) => void;
}

/** A month by weeks, Monday first. */
export function MonthTable({ days, today, onPick }: MonthTableProps) {
  return (
    <table className={styles.month}>
      <thead>
        <tr>
          {WEEKDAYS.map((name, index) => (
            <th key={name} scope="col" abbr={name}>
              <span className={styles.long}>{name}</span>
              <span className={styles.short}>{SHORT[index]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={day?.date ?? weekday} className={look(day, today)}>
                {day && <Day day={day} onPick={onPick} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, onPick }: { day: CalendarDay; onPick?: (day: CalendarDay) => void }) {
  const body = (
    <>
      <span className={styles.number}>{Number(day.date.slice(8))}</span>
      <span className="visually-hidden">
        , {showDate(day.date)}, {day.working ? 'làm việc' : 'nghỉ'}
      </span>
      {day.reason && <span className={styles.reason}>{day.reason}</span>}
    </>
  );
  if (!onPick) return <div className={styles.day}>{body}</div>;
  return (
    <button type="button" className={styles.day} onClick={() => onPick(day)}>
      {body}
    </button>
  );
}

const look = (day: CalendarDay | null, today: string) =>
  [
    day && !day.working && styles.off,
    day && isWeekend(day) && styles.weekend,
    day?.date === today && styles.today,
  ]
    .filter(Boolean)
    .join(' ');

const isWeekend = ({ date }: CalendarDay) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Days laid out in weeks; null stands where the month has not begun or is over. */
function weeksOf(days: CalendarDay[]): (CalendarDay | null)[][] {
  const first = days[0];
  if (!first) return [];
  const before = (new Date(`${first.date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (CalendarDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
