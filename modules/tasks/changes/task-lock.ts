import type { EntityManager } from 'typeorm';
import { ChangedBySomeoneElse, Conflict, NotFound } from '../../foundation';
import { rowLock } from '../../persistence';
import { Task, TaskPlan } from '../entities';

/**
 * Takes a task for one change: raises its version, so that of two changes at once one goes through.
 *
 * @param version what the person looked at; the newest when left out
 * @returns the task with its raised version
 */
export async function lockTask(manager: EntityManager, id: string, version?: number): Promise<Task> {
  const tasks = manager.getRepository(Task);
  const task = await tasks.findOneBy({ id });
  if (!task) throw new NotFound('task-not-found', 'Không tìm thấy nhiệm vụ này.');
  if (version !== undefined && task.version !== version) throw new ChangedBySomeoneElse('Nhiệm vụ');
  const raised = task.version + 1;
  const { affected } = await tasks.update({ id, version: task.version }, { version: raised });
  if (!affected) throw new ChangedBySomeoneElse('Nhiệm vụ');
  return { ...task, version: raised };
}

/**
 * The plan a task's change rests on. It is held until the change has committed, so that a plan being amended, closed
 * or withdrawn at the same moment comes either before or after.
 *
 * @throws Conflict when the task was cancelled, or its plan is not in one of the statuses
 */
export async function requireStanding(
  manager: EntityManager,
  task: Task,
  statuses: readonly TaskPlan['status'][],
): Promise<TaskPlan> {
  if (task.cancelledOn) throw new Conflict('task-cancelled', 'Nhiệm vụ này đã bị hủy.');
  const plan = await manager
    .getRepository(TaskPlan)
    .findOne({ where: { id: task.planId }, ...rowLock(manager) });
  if (!plan || !statuses.includes(plan.status)) {
    throw new Conflict(
      'plan-not-active',
      'Kế hoạch chưa ban hành hoặc đã đóng; không thể thay đổi nhiệm vụ.',
    );
  }
  return plan;
}
