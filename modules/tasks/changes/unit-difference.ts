import type { AssignmentRole } from '../assignment.words';

/** What another set of units means for a task. */
export interface UnitDifference {
  added: Map<string, AssignmentRole>;
  removed: string[];
  /** New role by unit. */
  moved: Map<string, AssignmentRole>;
}

export function unitDifference(
  before: ReadonlyMap<string, AssignmentRole>,
  after: ReadonlyMap<string, AssignmentRole>,
): UnitDifference {
  const entries = [...after];
  return {
    added: new Map(entries.filter(([id]) => !before.has(id))),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    moved: new Map(entries.filter(([id, role]) => before.has(id) && before.get(id) !== role)),
  };
}
