import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { NotFound } from '../../foundation';
import { seesEverything } from '../../organization';
import type { Identity } from '../../organization';
import { Assignment, Task } from '../entities';
import { onlyVisible } from './visibility';

/** The tasks (alias `t`) a person may see: those with an assignment the person may see. */
export function visibleTasks(manager: EntityManager, me: Identity): SelectQueryBuilder<Task> {
  const query = manager.createQueryBuilder(Task, 't').where('1 = 1');
  if (seesEverything(me)) return query;
  const own = query.subQuery().select('1').from(Assignment, 'own').where('own.taskId = t.id');
  onlyVisible(own, me, 'own');
  return query.andWhere(`EXISTS ${own.getQuery()}`).setParameters(own.getParameters());
}

/** @throws NotFound also for one that is not this person's to see */
export async function visibleTask(manager: EntityManager, id: string, me: Identity): Promise<Task> {
  const task = await visibleTasks(manager, me).andWhere('t.id = :id', { id }).getOne();
  if (!task) throw new NotFound('task-not-found', 'Không tìm thấy nhiệm vụ này.');
  return task;
}
