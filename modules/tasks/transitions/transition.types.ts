import type { Role } from '../../organization';
import type { AssignmentStatus } from '../assignment.words';

/** What must be given with a transition. */
export const REQUIREMENTS = ['reason', 'text', 'person'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Side effects by name; transition-effects.ts does what each says. */
export const EFFECTS = [
  'keep-note',
  'set-assignee',
  'clear-assignee',
  'set-suggestion',
  'clear-suggestion',
  'show-unit',
  'set-submitted-on',
  'clear-submitted-on',
  'set-completed-on',
  'clear-completed-on',
  'notify-unit',
  'notify-assignee',
  'notify-coordinators',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** One row of the transition table. */
export interface Transition {
  /** English, kebab case, imperative. */
  name: string;
  /** What the button says. */
  label: string;
  /** What it means, in one Vietnamese sentence. */
  description: string;
  from: readonly AssignmentStatus[];
  /** Null: the status stays. */
  to: AssignmentStatus | null;
  /** Goes here instead of `to` while a condition of the task does not hold yet. */
  toWhileWaiting?: AssignmentStatus;
  /** Who may; empty: only the system, as part of a larger act. */
  roles: readonly Role[];
  /** `own-unit`: the unit that holds it. `plan`: who gave it, the coordinator or for a part the unit that handed it over. */
  scope: 'own-unit' | 'plan';
  requires: readonly Requirement[];
  effects: readonly Effect[];
}
