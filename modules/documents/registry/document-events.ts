import type { Document } from '../entities/document.entity';

/** Told to the rooms below after commit. */
export interface DocumentEvent {
  readonly name: 'documents.registered' | 'documents.edited' | 'documents.cancelled';
  readonly documentId: string;
  readonly direction: Document['direction'];
  readonly bodyId: string;
}

export function documentEvent(name: DocumentEvent['name'], document: Document): DocumentEvent {
  return { name, documentId: document.id, direction: document.direction, bodyId: document.bodyId };
}
