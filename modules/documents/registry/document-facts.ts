import { InvalidInput, vietnameseDate } from '../../foundation';
import type { DocumentHeader } from '../../reading';
import type { DocumentFacts, DocumentWarning, NewDocument, PreparedDocument } from './new-document';

type Facts = PreparedDocument['facts'];

/** What the person wrote, and where nothing was written what the document's head says. */
export function mergedFacts(
  input: NewDocument,
  header: DocumentHeader | null,
  ownName: string | null,
): Facts {
  const incoming = input.direction === 'incoming';
  const subject = input.subject || header?.subject;
  const issuer = input.issuer || header?.issuer || (incoming ? null : ownName);
  if (!subject) {
    throw new InvalidInput('subject-missing', 'Hãy nhập trích yếu nội dung của văn bản.', {
      field: 'subject',
    });
  }
  if (!issuer) {
    throw new InvalidInput('issuer-missing', 'Hãy nhập cơ quan ban hành của văn bản.', { field: 'issuer' });
  }
  return {
    symbol: incoming ? (input.symbol ?? (header?.number ? header.symbol : null)) : null,
    date: input.date ?? header?.date ?? null,
    issuer: issuer.slice(0, 300),
    kind: input.kind ?? header?.kind ?? null,
    subject,
    urgency: input.urgency ?? header?.urgency ?? 'normal',
    signer: input.signer ?? header?.signer ?? null,
    recipients: input.recipients ?? header?.recipients ?? [],
    handledBy: input.handledBy ?? null,
    forwardedOn: input.forwardedOn ?? null,
    copies: input.copies ?? null,
    note: input.note ?? null,
  };
}

/** The days of the entry and the year of its register: that of arrival, or that of issue. */
export function checkedDays(
  input: NewDocument,
  facts: DocumentFacts,
  today: string,
): { receivedOn: string | null; date: string | null; year: number } {
  const incoming = input.direction === 'incoming';
  const receivedOn = incoming ? (input.receivedOn ?? today) : null;
  const date = facts.date ?? (incoming ? null : today);
  if (receivedOn && receivedOn > today) throw inFuture('receivedOn', 'Ngày đến', receivedOn);
  if (!incoming && date && date > today) throw inFuture('date', 'Ngày ban hành', date);
  return { receivedOn, date, year: Number((receivedOn ?? date ?? today).slice(0, 4)) };
}

function inFuture(field: string, what: string, day: string): InvalidInput {
  return new InvalidInput('date-in-future', `${what} ${vietnameseDate(day)} chưa tới.`, { field });
}

/** What stands behind an outgoing document's number, beginning with its separator: `/KH-UBND`, `-NQ/TU`. */
export function notationOf(input: NewDocument, header: DocumentHeader | null): string {
  const written = input.notation ?? header?.symbol?.replace(/^\d+/, '') ?? '';
  const notation = written.replace(/\s+/g, '');
  if (!/\p{L}/u.test(notation)) {
    throw new InvalidInput('notation-missing', 'Hãy nhập ký hiệu của văn bản, ví dụ KH-UBND.', {
      field: 'notation',
    });
  }
  return /^[/-]/.test(notation) ? notation : `/${notation}`;
}

/** Numbers under ten are written with a leading zero (Decree 30/2020/NĐ-CP). */
export function outgoingSymbol(number: number, notation: string): string {
  return `${String(number).padStart(2, '0')}${notation}`;
}

/** Where what was written and what the document says do not fit. */
export function readingWarnings(
  input: NewDocument,
  facts: Facts,
  header: DocumentHeader | null,
): DocumentWarning[] {
  const warnings: DocumentWarning[] = [];
  const received = input.receivedOn;
  if (received && facts.date && facts.date > received) {
    warnings.push({ code: 'date-after-arrival', message: 'Ngày văn bản sau ngày đến. Hãy kiểm tra lại.' });
  }
  if (input.date && header?.date && input.date !== header.date) {
    warnings.push({
      code: 'date-differs',
      message: `Ngày trong tệp là ${vietnameseDate(header.date)}, khác ngày đã nhập.`,
    });
  }
  return warnings;
}
