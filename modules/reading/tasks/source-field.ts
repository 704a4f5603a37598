import { squash } from '../text/normalize';
import type { FieldText } from '../tables/task-row';

/** The text of a stretch of the source as a field: trimmed, closing punctuation left out when asked. */
export function fieldAt(text: string, start: number, end: number, closing = false): FieldText | null {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = closing ? raw.trim().replace(/[\s.;,]+$/, '') : raw.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return null;
  const from = start + lead;
  return { text: squash(trimmed), start: from, end: from + trimmed.length };
}
