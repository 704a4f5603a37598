import type { AttachmentView, DocumentSummaryView } from '../dto/document.view';
import type { Attachment, Document } from '../entities';

export function documentSummary(document: Document): DocumentSummaryView {
  const { id, direction, bodyId, year, number, symbol, date, issuer, kind, subject } = document;
  const { urgency, status, receivedOn, handledBy, forwardedOn, version } = document;
  return {
    ...{ id, direction, bodyId, year, number, symbol, date, issuer, kind, subject },
    ...{ urgency, status, receivedOn, handledBy, forwardedOn, version },
  };
}

export function attachmentView({ id, name, size, mediaType, sha256, main }: Attachment): AttachmentView {
  return { id, name, size, mediaType, sha256, main };
}
