import type { EntityManager } from 'typeorm';
import type { Ids } from '../../foundation';
import { Unit } from '../../organization';
import { insertMany } from '../../persistence';
import type { AssignmentRole } from '../assignment.words';
import { unitRows } from '../creation/task-rows';
import { TaskUnit } from '../entities';
import type { NewTask } from '../task.types';

/*
 * The phrases of a task say whom later occurrences are opened for, so a unit added or taken away by the coordinator
 * must be added or taken away here as well.
 */

export function phrasesOf(manager: EntityManager, taskId: string): Promise<TaskUnit[]> {
  return manager.getRepository(TaskUnit).find({ where: { taskId }, order: { position: 'ASC' } });
}

export async function replacePhrases(
  manager: EntityManager,
  taskId: string,
  units: NewTask['units'],
  ids: Ids,
): Promise<void> {
  await manager.getRepository(TaskUnit).delete({ taskId });
  await insertMany(manager, TaskUnit, unitRows(taskId, units, ids));
}

export async function addPhrase(
  manager: EntityManager,
  taskId: string,
  unitId: string,
  role: AssignmentRole,
  ids: Ids,
): Promise<void> {
  const phrases = await phrasesOf(manager, taskId);
  if (phrases.some((phrase) => phrase.role === role && phrase.unitIds.includes(unitId))) return;
  await removeFromPhrases(manager, taskId, unitId);
  const unit = await manager.getRepository(Unit).findOneByOrFail({ id: unitId });
  const [row] = unitRows(taskId, [{ role, text: unit.name, unitId, groupId: null, unitIds: [unitId] }], ids);
  await insertMany(manager, TaskUnit, [{ ...row, position: (phrases.at(-1)?.position ?? 0) + 1 }]);
}

/** The words stay as the plan has them; they no longer mean the unit. */
export async function removeFromPhrases(
  manager: EntityManager,
  taskId: string,
  unitId: string,
): Promise<void> {
  for (const phrase of await phrasesOf(manager, taskId)) {
    if (!phrase.unitIds.includes(unitId)) continue;
    const unitIds = phrase.unitIds.filter((id) => id !== unitId);
    await manager.getRepository(TaskUnit).update({ id: phrase.id }, { unitIds });
  }
}
