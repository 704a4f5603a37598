import type { DomainEvent } from '../../persistence';
import type { DocumentFacts, KeptFile, PreparedDocument } from '../registry/new-document';

export const DOCUMENT_CHANGES = ['revoke', 'update', 'replace'] as const;
/** What is to become of a document: taken back, changed, or replaced by another one. */
export type DocumentChange = (typeof DOCUMENT_CHANGES)[number];

export const CHANGE_ORIGINS = ['exchange', 'internal', 'register'] as const;
/** Who asks: a sender over the exchange, a sender in this system, or the register the document stands in. */
export type ChangeOrigin = (typeof CHANGE_ORIGINS)[number];

/** New content of a document, with its files in the store. */
export interface Revision {
  facts: DocumentFacts;
  files: KeptFile[];
  text: string | null;
  citations: PreparedDocument['citations'];
}

/** A change of one entry of the registers. */
export interface ChangeRequest {
  documentId: string;
  change: DocumentChange;
  origin: ChangeOrigin;
  /** The entry of the exchange, or the delivery, that gets the answer. */
  originId: string | null;
  /** Who asks, as people know it. */
  asker: string;
  /** In the asker's words. */
  reason: string | null;
  /** The entry that stands in its place. */
  replacedById: string | null;
  revision: Revision | null;
}

/**
 * A document is to be revoked, changed or replaced. Told in the transaction of the asking: whoever knows whether work
 * hangs on the document decides through {@link ChangeRequests.settle}, at once or after asking a person.
 */
export interface ChangeAsked extends DomainEvent, ChangeRequest {
  readonly name: 'documents.change-asked';
}
