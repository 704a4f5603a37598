import { ASSIGNMENT_ROLES } from '../assignment.words';
import type { AssignmentRole } from '../assignment.words';
import type { NewTaskUnit } from '../task.types';

/** Each unit once, with the strongest role it is named in: no unit is both lead and co-ordinating. */
export function unitRoles(
  units: readonly Pick<NewTaskUnit, 'role' | 'unitIds'>[],
): Map<string, AssignmentRole> {
  const roles = new Map<string, AssignmentRole>();
  for (const role of ASSIGNMENT_ROLES) {
    for (const unit of units) {
      if (unit.role !== role) continue;
      for (const id of unit.unitIds) if (!roles.has(id)) roles.set(id, role);
    }
  }
  return roles;
}
