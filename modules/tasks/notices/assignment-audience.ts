import type { NoticeAudience } from '../../calendar';
import type { Role } from '../../organization';
import type { Assignment } from '../entities';
import type { Audience } from '../transitions/transition-effects';

/** Who does a unit's work, and who answers for it. */
const WORKERS: readonly Role[] = ['officer', 'unit-leader'];
const COORDINATOR: readonly Role[] = ['coordinator'];

type Held = Pick<Assignment, 'unitId' | 'assigneeId' | 'parentUnitId'>;

/** The people an audience of the transition table means, for assignments of one unit. */
export function peopleOf(audience: Audience, assignments: readonly Held[]): NoticeAudience {
  if (audience === 'coordinators') return { roles: COORDINATOR };
  if (audience === 'assignee')
    return { personIds: assignments.flatMap(({ assigneeId }) => assigneeId ?? []) };
  if (audience === 'parent-unit')
    return { unitIds: assignments.flatMap(({ parentUnitId }) => parentUnitId ?? []), roles: WORKERS };
  return holdersOf(assignments);
}

/** Whoever the unit gave the work to and its leaders; while it gave it to nobody, its officers as well. */
export function holdersOf(assignments: readonly Held[]): NoticeAudience {
  const assignees = assignments.flatMap(({ assigneeId }) => assigneeId ?? []);
  const given = assignees.length === assignments.length;
  return {
    personIds: assignees,
    unitIds: assignments.map(({ unitId }) => unitId),
    roles: given ? ['unit-leader'] : WORKERS,
  };
}

/** The side an assignment comes from: the unit that handed the part over, or the coordinators. */
export function assigningSide({ parentUnitId }: Pick<Assignment, 'parentUnitId'>): NoticeAudience {
  return parentUnitId ? { unitIds: [parentUnitId], roles: WORKERS } : { roles: COORDINATOR };
}
