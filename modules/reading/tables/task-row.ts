import type { Span } from '../types';

/** A piece of source text that holds one field of a task. `text` is verbatim but for footnote marks. */
export interface FieldText extends Span {
  text: string;
}

/** Fields of a task that name units, times or results, as they stand in the source. */
export interface TaskFields {
  content: FieldText | null;
  lead: FieldText[];
  cooperating: FieldText[];
  deadline: FieldText[];
  product: FieldText[];
}

/** One task of a table before its texts are understood. */
export interface TaskRow extends TaskFields {
  label: string | null;
  groups: string[];
  at: Span;
  /** Some of its cells were moved to the columns they most likely belong to. */
  realigned: boolean;
}

export function noFields(): TaskFields {
  return { content: null, lead: [], cooperating: [], deadline: [], product: [] };
}
