import type { Direction, DocumentDetail } from '../../../api/types/documents';
import type { Draft, DraftField } from './draft';

/** A registered document in the form's fields. */
export function draftOf(document: DocumentDetail): Draft {
  const { signer, recipients, copies } = document;
  return {
    symbol: document.symbol ?? '',
    notation: '',
    date: document.date,
    issuer: document.issuer ?? '',
    kind: document.kind ?? '',
    subject: document.subject,
    urgency: document.urgency,
    signerName: signer?.name ?? '',
    signerPosition: [signer?.power, signer?.position].filter(Boolean).join('\n'),
    recipients: recipients.join('\n'),
    receivedOn: document.receivedOn,
    handledBy: document.handledBy ?? '',
    forwardedOn: document.forwardedOn,
    copies: copies === null ? '' : String(copies),
    note: document.note ?? '',
    directsWork: document.directsWork,
    answers: '',
  };
}

/** What an outgoing document's symbol is bound to, and what the register's order hangs on, is never corrected. */
const FIXED: Record<Direction, readonly DraftField[]> = {
  incoming: ['notation', 'receivedOn', 'recipients', 'copies', 'directsWork', 'answers'],
  outgoing: ['symbol', 'notation', 'issuer', 'receivedOn', 'directsWork', 'answers'],
};

/** What was changed, as the server takes it; the signer goes whole. */
export function changedFields(before: Draft, after: Draft, direction: Direction): Record<string, unknown> {
  const names = (Object.keys(after) as DraftField[]).filter(
    (name) => !FIXED[direction].includes(name) && (after[name] ?? '') !== (before[name] ?? ''),
  );
  const sent = Object.fromEntries(names.map((name) => [name, sentValue(name, after)]));
  if (names.includes('signerName') || names.includes('signerPosition')) {
    sent.signerName = after.signerName || null;
    sent.signerPosition = after.signerPosition || null;
  }
  return sent;
}

/** What was emptied goes as null; an empty subject goes as it is and is refused with its reason. */
function sentValue(name: DraftField, draft: Draft): string | number | null {
  if (name === 'directsWork') return String(draft.directsWork);
  const value = draft[name] ?? '';
  if (name === 'subject' || name === 'recipients') return value;
  if (value === '') return null;
  return name === 'copies' ? Number(value) : value;
}
