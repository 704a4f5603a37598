import type { AttachmentView, DocumentSummaryView } from '../dto/document.view';
import type { Attachment, Document } from '../entities';

/** Recipients named in a line of the register. */
const NAMED = 3;

export function documentSummary(document: Document): DocumentSummaryView {
  const { id, direction, bodyId, year, number, symbol, date, issuer, kind, subject } = document;
  const { urgency, status, receivedOn, handledBy, forwardedOn, note, cancelReason, version } = document;
  const { changeMark } = document;
  return {
    ...{ id, direction, bodyId, year, number, symbol, date, issuer, kind, subject },
    ...{ urgency, status, receivedOn, handledBy, forwardedOn, note, cancelReason, version },
    changeMark,
    signedBy: document.signer?.name ?? null,
    sentTo: inShort(document.recipients),
  };
}

function inShort(recipients: readonly string[]): string | null {
  const more = recipients.length - NAMED;
  const named = recipients.slice(0, NAMED).join('; ');
  return (more > 0 ? `${named} và ${more} nơi khác` : named) || null;
}

export function attachmentView({ id, name, size, mediaType, sha256, main }: Attachment): AttachmentView {
  return { id, name, size, mediaType, sha256, main };
}
