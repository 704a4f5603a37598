import type { Deadline, TaskSource, UnitRef } from '../types';

/** What is known of how a task was read. */
export interface Evidence {
  source: TaskSource;
  /** Columns or captions say what each text is; in prose it is inferred. */
  form: 'table' | 'list' | 'prose';
  /** Cells were moved, or columns taken over from another table. */
  guessed: boolean;
  lead: readonly UnitRef[];
  /** The catalogue knows units, so that an unresolved name means something. */
  catalogued: boolean;
  deadline: Deadline;
  content: string;
}

const BASE = { table: 0.98, list: 0.95, prose: 0.8 } as const;

/**
 * How sure the reader is of a task, 0 to 1. It starts from how plainly the form says what is what (a recognised
 * heading, captions, prose) and loses for each thing that had to be guessed or is missing:
 * moved cells 0.25, nobody in the lead 0.2 (table or list) or 0.1 (prose), no name in the catalogue 0.1, a deadline
 * not understood 0.2, hardly any content 0.3.
 */
export function confidenceOf(evidence: Evidence): number {
  const { form, guessed, lead, catalogued, deadline, content } = evidence;
  let confidence: number = BASE[form];
  if (guessed) confidence -= 0.25;
  if (!lead.length) confidence -= form === 'prose' ? 0.1 : 0.2;
  else if (catalogued && lead.every((ref) => ref.unit === null && ref.group === null)) confidence -= 0.1;
  if (deadline.text && deadline.kind === 'none') confidence -= 0.2;
  if (content.replace(/[^\p{L}]/gu, '').length < 8) confidence -= 0.3;
  return Math.round(Math.max(0.05, confidence) * 100) / 100;
}
