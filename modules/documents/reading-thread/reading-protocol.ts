import type { ColumnMapping, ReadingResult, SourceDocument, UnitCatalogue } from '../../reading';

/** What the reading thread is asked. */
export interface ReadingRequest {
  id: number;
  /** A file's bytes, pasted text, or a source that was read before (to map a table's columns by hand). */
  input: { bytes: Uint8Array; fileName: string | null } | { text: string } | { source: SourceDocument };
  catalogue: UnitCatalogue;
  mappings: ColumnMapping[];
}

/** What was read. */
export interface ReadDocument {
  source: SourceDocument;
  reading: ReadingResult;
}

/** What the reading thread answers: a reading, an input it refuses, or its own failure. */
export type ReadingAnswer =
  | { id: number; ok: true; result: ReadDocument }
  | { id: number; ok: false; refused: { code: string; message: string } }
  | { id: number; ok: false; failed: string };
