import type { UnitRef } from '../types';

/** A unit named inside prose, with its place there. */
export interface FoundUnit {
  ref: UnitRef;
  start: number;
  end: number;
}

/** Finds and resolves units against one catalogue as of one day. */
export interface UnitMatcher {
  /** The units a cell or a list phrase names, in order, without duplicates; `text` verbatim. */
  list(text: string): UnitRef[];
  /** The units named inside running prose, in order. */
  find(text: string): FoundUnit[];
  /** One name; unit and group null when the catalogue has none, or the phrase is open ("có liên quan"). */
  resolve(name: string): UnitRef;
}

/** The two halves of "X chủ trì, phối hợp với Y, Z". */
export interface RoleSplit {
  lead: string;
  cooperating: string;
}
