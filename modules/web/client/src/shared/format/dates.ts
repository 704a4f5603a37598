import type { IsoDate, IsoInstant } from '../../api/types/common';

const ZONE = 'Asia/Ho_Chi_Minh';

const momentFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `2026-11-30` → `30/11/2026`; null stays an empty text. */
export function showDate(date: IsoDate | null | undefined): string {
  const match = date ? /^(\d{4})-(\d{2})-(\d{2})/.exec(date) : null;
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** An instant in Vietnam's time: `30/11/2026 14:05`. */
export function showInstant(instant: IsoInstant | null | undefined): string {
  if (!instant) return '';
  const parts = Object.fromEntries(
    momentFormat.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}

/** Whole days from one calendar date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How a due date lies to today, in words: "còn 5 ngày", "hôm nay", "quá 3 ngày". */
export function dueInWords(today: IsoDate, due: IsoDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'đến hạn hôm nay';
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
}

/** Bytes for people: "1,2 MB". */
export function showSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toLocaleString('vi-VN', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${units[unit]}`;
}
