import type { Deadline } from '../types';
import type { DeadlineContext } from './deadline.types';

/** Understands the text of a deadline cell or phrase; the text itself is kept verbatim. */
export function parseDeadline(text: string, _context: DeadlineContext): Deadline {
  return { text: text.trim(), kind: 'none', from: null, to: null, rule: null, condition: null };
}
