import type { DocumentDate, DocumentSymbol } from '../../model';
import type { BlankKind, FlowRun } from './flow';
import { NO_BREAK } from './keep-words';

/** Room left for a number or a day, in spaces. */
const ROOM: Record<BlankKind, number> = { number: 10, day: 6, month: 6 };

export function blank(kind: BlankKind, look: { bold?: boolean; italic?: boolean } = {}): FlowRun {
  return { ...look, text: NO_BREAK.repeat(ROOM[kind]), blank: kind };
}

/** `123/UBND-VX`, or with room where the number is to come. A number under 10 gets a leading 0. */
export function symbolRuns({ number, notation }: DocumentSymbol, look: { italic?: boolean } = {}): FlowRun[] {
  if (number === null) return [blank('number', look), { ...look, text: `/${notation}` }];
  return [{ ...look, text: `${number.padStart(2, '0')}/${notation}` }];
}

/** `ngày 05 tháng 02 năm 2026`: day and the months 1 and 2 with a leading 0 (Decree 30/2020). */
export function dateRuns({ day, year }: DocumentDate, look: { italic?: boolean } = {}): FlowRun[] {
  const text = (words: string): FlowRun => ({ ...look, text: words });
  if (day === null) {
    return [
      text('ngày'),
      blank('day', look),
      text('tháng'),
      blank('month', look),
      text(`năm${NO_BREAK}${year}`),
    ];
  }
  const [y, month, date] = day.split('-');
  const shown = Number(month) < 3 ? month : String(Number(month));
  return [text(`ngày${NO_BREAK}${date} tháng${NO_BREAK}${shown} năm${NO_BREAK}${y}`)];
}
