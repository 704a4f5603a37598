import type { StoredFile } from '../../../integration/files/files.port';
import type { OfficialDocument } from '../model';
import type { IssuePlaces } from '../render/pdf/places';

/** A document rendered and with its files in the store, ready for a transaction. */
export interface PreparedDraft {
  document: OfficialDocument;
  /** Null when the PDF was uploaded. */
  docx: StoredFile | null;
  pdf: StoredFile;
  places: IssuePlaces | null;
}
