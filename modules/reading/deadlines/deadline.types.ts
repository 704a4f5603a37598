import type { Deadline } from '../types';

/** What a deadline is read against. */
export interface DeadlineContext {
  /** Year of the plan; taken where the text names none. */
  year: number | null;
}

/** A deadline inside running prose, with its place there. */
export interface FoundDeadline {
  deadline: Deadline;
  start: number;
  end: number;
}
