import type { EntityManager } from 'typeorm';
import { Unit } from '../../organization';
import type { AssignmentRole } from '../assignment.words';
import { unitRoles } from '../creation/unit-roles';
import { TaskUnit } from '../entities';
import { byId } from '../lists/assignment-views';

/** Mergers in a row that are followed; a guard against a circle in the catalogue. */
const MERGERS = 10;

/**
 * The units a task is for today, each with its role: those of its phrases, and for a unit that has been merged the
 * one it went into.
 */
export async function currentUnits(
  manager: EntityManager,
  taskId: string,
  today: string,
): Promise<Map<string, AssignmentRole>> {
  const phrases = await manager
    .getRepository(TaskUnit)
    .find({ where: { taskId }, order: { position: 'ASC' } });
  let units = phrases;
  for (let step = 0; step < MERGERS; step += 1) {
    const known = await byId(
      manager,
      Unit,
      units.flatMap(({ unitIds }) => unitIds),
    );
    const into = (id: string): string => {
      const unit = known.get(id);
      return unit?.successorId && unit.validTo && unit.validTo < today ? unit.successorId : id;
    };
    const next = units.map((phrase) => ({ ...phrase, unitIds: phrase.unitIds.map(into) }));
    const settled = next.every((phrase, index) =>
      phrase.unitIds.every((id, at) => id === units[index].unitIds[at]),
    );
    units = next;
    if (settled) break;
  }
  return unitRoles(units);
}
