import type { DocumentSummary } from '../../api/types/documents';
import { showDate } from './dates';
import { fold } from './fold';

/** Numbers under ten are written with a leading zero. */
export const paddedNumber = (number: number) => String(number).padStart(2, '0');

/** Where it stands in the register: "Số đến 12/2026", of an outgoing one "Số đi 12/2026". */
export function registerNumber({
  direction,
  number,
  year,
}: Pick<DocumentSummary, 'direction' | 'number' | 'year'>) {
  return `${direction === 'incoming' ? 'Số đến' : 'Số đi'} ${paddedNumber(number)}/${year}`;
}

/** How a document is named in running text: "Kế hoạch số 77/KH-UBND ngày 20/04/2026 của UBND tỉnh". */
export function documentName(
  { kind, symbol, date, issuer }: Pick<DocumentSummary, 'kind' | 'symbol' | 'date' | 'issuer'>,
  withIssuer = true,
): string {
  return [
    kind ?? 'Văn bản',
    symbol ? `số ${symbol}` : 'không số',
    date && `ngày ${showDate(date)}`,
    withIssuer && issuer && `của ${issuer}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Kind and subject in one line, as the register's column has them; a subject that names its kind says it once. */
export function titledSubject({ kind, subject }: Pick<DocumentSummary, 'kind' | 'subject'>): string {
  return kind && !fold(subject).startsWith(fold(kind)) ? `${kind}: ${subject}` : subject;
}
