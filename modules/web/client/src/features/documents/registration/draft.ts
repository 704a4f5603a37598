import type { DocumentFields } from '../../../api/documents.api';
import type { IsoDate } from '../../../api/types/common';
import type { Direction, DocumentReading, Urgency } from '../../../api/types/documents';

/** The register's form while it is filled in. */
export interface Draft {
  symbol: string;
  notation: string;
  date: IsoDate | null;
  issuer: string;
  kind: string;
  subject: string;
  urgency: Urgency;
  signerName: string;
  signerPosition: string;
  /** One per line. */
  recipients: string;
  receivedOn: IsoDate | null;
  handledBy: string;
  forwardedOn: IsoDate | null;
  copies: string;
  note: string;
  /** Outgoing: it gives work, and the plan's page is told to the e-office. */
  directsWork: boolean;
  /** Outgoing: id of the incoming document it answers. */
  answers: string;
}

export type DraftField = keyof Draft;

/** An empty form; today's documents arrive and leave today. */
export function emptyDraft(direction: Direction, today: IsoDate): Draft {
  return {
    ...{ symbol: '', notation: '', issuer: '', kind: '', subject: '', urgency: 'normal' },
    ...{ signerName: '', signerPosition: '', recipients: '', handledBy: '', copies: '', note: '' },
    date: direction === 'outgoing' ? today : null,
    receivedOn: direction === 'incoming' ? today : null,
    forwardedOn: null,
    directsWork: false,
    answers: '',
  };
}

/** What the file says of itself, in the form's fields; only what it says. */
export function readFields(reading: DocumentReading, direction: Direction): Partial<Draft> {
  const { symbol, notation, date, issuer, kind, subject, urgency, signer, recipients } = reading;
  const incoming = direction === 'incoming';
  const found: Partial<Draft> = {
    ...(incoming ? { symbol: symbol ?? '', issuer: issuer ?? '' } : { notation: notation ?? '' }),
    // The day printed on an outgoing document is kept; a blank one is today's.
    date: date ?? undefined,
    kind: kind ?? '',
    subject: subject ?? '',
    urgency,
    signerName: signer?.name ?? '',
    signerPosition: [signer?.power, signer?.position].filter(Boolean).join('\n'),
    ...(incoming ? {} : { recipients: recipients.join('\n') }),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as Partial<Draft>;
}

/** Fields without which there is no entry. */
export function missingFields(draft: Draft, direction: Direction): DraftField[] {
  const needed: DraftField[] =
    direction === 'incoming' ? ['issuer', 'subject', 'receivedOn'] : ['notation', 'date', 'subject'];
  return needed.filter((name) => !String(draft[name] ?? '').trim());
}

/** What is sent; `checked` tells that the person saw the fields beside the file. */
export function fieldsOf(draft: Draft, direction: Direction, body: string): DocumentFields {
  const { symbol, issuer, receivedOn, notation, copies, recipients, directsWork, answers, ...rest } = draft;
  return {
    direction,
    body,
    ...rest,
    ...(direction === 'incoming'
      ? { symbol, issuer, receivedOn }
      : { notation, copies, recipients, directsWork: String(directsWork), answers }),
    checked: 'true',
  };
}
