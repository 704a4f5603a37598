import type { EntityManager } from 'typeorm';
import type { Document } from '../entities';
import { Attachment, DocumentCitation, DocumentText } from '../entities';
import type { PreparedDocument } from '../registry/new-document';

/** System by whose name a copy in another register of ours knows the document it is a copy of. */
export const OWN_SYSTEM = 'plan-tasks';

/**
 * A document as it arrives in another register of this system: the same files by their hashes, the same text and
 * citations; nothing is read again.
 *
 * @param today day of arrival
 */
export async function arrivingCopy(
  manager: EntityManager,
  document: Document,
  bodyId: string,
  today: string,
): Promise<PreparedDocument> {
  const { id: documentId, symbol, date, issuer, kind, subject, urgency, signer, recipients } = document;
  const attachments = await manager.find(Attachment, { where: { documentId }, order: { position: 'ASC' } });
  const text = await manager.findOneBy(DocumentText, { id: documentId });
  const citations = await manager.find(DocumentCitation, { where: { documentId }, order: { id: 'ASC' } });
  return {
    input: {
      direction: 'incoming',
      bodyId,
      receivedOn: today,
      externalIds: [{ system: OWN_SYSTEM, id: documentId }],
      replyTo: document.replyTo,
      files: [],
    },
    facts: {
      ...{ symbol, date, issuer, kind, subject, urgency, signer, recipients },
      ...{ handledBy: null, forwardedOn: null, copies: null, note: null },
    },
    issuerKey: document.bodyKey,
    issuerUnitId: document.issuerUnitId,
    receivedOn: today,
    year: Number(today.slice(0, 4)),
    notation: null,
    files: attachments.map(({ name, sha256, size, mediaType }) => ({ name, sha256, size, mediaType })),
    text: text?.text ?? null,
    citations: citations.map(({ kind: of, symbol: cited, date: on, issuer: by, bodyKey, mentions }) => ({
      ...{ kind: of, symbol: cited, date: on, issuer: by, bodyKey },
      mentions: mentions.map(({ text: words, start, end }) => ({ text: words, at: { start, end } })),
    })),
    warnings: [],
  };
}
