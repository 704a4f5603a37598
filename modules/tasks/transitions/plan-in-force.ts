import type { EntityManager } from 'typeorm';
import { Conflict } from '../../foundation';
import { rowLock } from '../../persistence';
import { Task, TaskPlan } from '../entities';
import type { Assignment } from '../entities';

/**
 * Work goes on only in a plan that is in force and on a task that stands. The plan is held until the act has
 * committed, so that one being closed at the same moment comes either before or after.
 *
 * @throws Conflict `plan-not-active`, `task-cancelled`
 */
export async function requirePlanInForce(
  manager: EntityManager,
  { planId, taskId }: Pick<Assignment, 'planId' | 'taskId'>,
): Promise<Task> {
  const plan = await manager
    .getRepository(TaskPlan)
    .findOneOrFail({ where: { id: planId }, ...rowLock(manager) });
  if (plan.status !== 'active') {
    throw new Conflict(
      'plan-not-active',
      'Kế hoạch chưa ban hành hoặc đã đóng; không thể thay đổi phần việc.',
    );
  }
  const task = await manager.getRepository(Task).findOneByOrFail({ id: taskId });
  if (task.cancelledOn) throw new Conflict('task-cancelled', 'Nhiệm vụ này đã bị hủy.');
  return task;
}
