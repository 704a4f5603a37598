import type { IssuedDocument } from '../../../../integration/e-office/e-office.port';

/** Channel of the outbox that leads to the host platform. */
export const E_OFFICE_CHANNEL = 'e-office';

/** What goes out, by the kind of the message. */
export interface EOfficePayloads {
  'document-linked': { documentId: string; link: string };
  'completion-notice': { documentId: string; text: string };
  'issued-document': IssuedDocument;
}

export type EOfficeKind = keyof EOfficePayloads;
