import type { Assignment } from '../entities';
import type { Effect, Transition } from './transition.types';

/** What came with a transition. */
export interface EffectInput {
  /** Today in Vietnam. */
  today: string;
  /** The reason or text given. */
  note: string | null;
  personId: string | null;
  /** The unit a refusal proposes instead. */
  unitId?: string | null;
}

/** Who is told after commit. */
export type Audience = 'unit' | 'assignee' | 'coordinators' | 'parent-unit';

type Patch = Partial<
  Pick<Assignment, 'lastNote' | 'assigneeId' | 'submittedOn' | 'completedOn' | 'suggestedUnitId' | 'takenOff'>
>;

const CHANGES: Partial<
  Record<Effect, (input: EffectInput, assignment: Pick<Assignment, 'submittedOn'>) => Patch>
> = {
  'keep-note': ({ note }) => ({ lastNote: note }),
  'set-assignee': ({ personId }) => ({ assigneeId: personId }),
  'clear-assignee': () => ({ assigneeId: null }),
  'set-suggestion': ({ unitId }) => ({ suggestedUnitId: unitId ?? null }),
  'clear-suggestion': () => ({ suggestedUnitId: null }),
  'show-unit': () => ({ takenOff: false }),
  'set-submitted-on': ({ today }) => ({ submittedOn: today }),
  'clear-submitted-on': () => ({ submittedOn: null }),
  // The work was done when it was handed in; how long the acceptance took is not the unit's delay.
  'set-completed-on': ({ today }, { submittedOn }) => ({ completedOn: submittedOn ?? today }),
  'clear-completed-on': () => ({ completedOn: null }),
};

const AUDIENCES: Partial<Record<Effect, Audience>> = {
  'notify-unit': 'unit',
  'notify-assignee': 'assignee',
  'notify-coordinators': 'coordinators',
};

/** The columns the transition's effects change. */
export function effectsOn(
  transition: Pick<Transition, 'effects'>,
  assignment: Pick<Assignment, 'submittedOn'>,
  input: EffectInput,
): Patch {
  return Object.assign(
    {},
    ...transition.effects.map((effect) => CHANGES[effect]?.(input, assignment) ?? {}),
  ) as Patch;
}

/** Whom the transition's effects tell; of a part the unit that handed it over stands where the coordinators stand. */
export function audiencesOf(
  transition: Pick<Transition, 'effects'>,
  assignment: { parentUnitId: string | null } = { parentUnitId: null },
): Audience[] {
  const all = transition.effects.flatMap((effect) => AUDIENCES[effect] ?? []);
  if (!assignment.parentUnitId) return all;
  return all.map((audience) => (audience === 'coordinators' ? 'parent-unit' : audience));
}
