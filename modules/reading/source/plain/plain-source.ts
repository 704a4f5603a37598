import type { SourceDocument } from '../../types';
import { assemble } from '../assemble';
import type { Draft } from '../draft';
import { emptyFile, tooMuchText, wrongEncoding } from '../failures';
import { isLegacyVietnamese } from '../legacy-encoding';
import { DEFAULT_LIMITS } from '../limits';
import { refine } from '../refine';
import { unwrapSingleRows } from './single-rows';
import { readLines } from './tab-table';

/** Page and section marks count as line ends. */
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/**
 * Source of a plain or pasted text: every line is a paragraph, lines with tabs are table rows.
 * Throws ReadingError `file-empty`, `file-too-large` and `text-encoding`.
 */
export function sourceFromText(text: string): SourceDocument {
  if (!text.trim()) throw emptyFile();
  if (isLegacyVietnamese(text)) throw wrongEncoding();
  const lines = text.split(LINE_END);
  if (lines.length > DEFAULT_LIMITS.blocks) throw tooMuchText();
  const drafts: Draft[] = readLines(lines);
  return assemble('txt', unwrapSingleRows(refine(drafts)));
}
