import type { Document } from '../entities/document.entity';

/** Told to the rooms below after commit. */
export interface DocumentEvent {
  readonly name: 'documents.registered' | 'documents.edited' | 'documents.cancelled';
  readonly documentId: string;
  readonly direction: Document['direction'];
  readonly bodyId: string;
  /** Facts a clerk corrected, of an edited document; absent when its sender changed it. */
  readonly changed?: readonly string[];
}

export function documentEvent(
  name: DocumentEvent['name'],
  document: Document,
  changed?: readonly string[],
): DocumentEvent {
  const { id: documentId, direction, bodyId } = document;
  return { name, documentId, direction, bodyId, ...(changed && { changed }) };
}
