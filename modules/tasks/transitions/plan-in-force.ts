import type { EntityManager } from 'typeorm';
import { Conflict } from '../../foundation';
import { Task, TaskPlan } from '../entities';
import type { Assignment } from '../entities';

/**
 * Work goes on only in a plan that is in force and on a task that stands. The plan is not held: sixty units answer on
 * its last day, and an act that meets the closing counts as the one before it.
 *
 * @throws Conflict `plan-not-active`, `task-cancelled`
 */
export async function requirePlanInForce(
  manager: EntityManager,
  { planId, taskId }: Pick<Assignment, 'planId' | 'taskId'>,
): Promise<Task> {
  const plan = await manager.getRepository(TaskPlan).findOneByOrFail({ id: planId });
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
