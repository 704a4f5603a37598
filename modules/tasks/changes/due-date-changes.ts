import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { OPEN_STATUSES } from '../assignment.words';
import { Assignment } from '../entities';
import type { Task } from '../entities';
import type { DueDate } from '../deadline/due-date';

/**
 * Moves the deadline in force of what is open of a task's newest occurrence. The original deadline stays; one that
 * had none keeps this as its first.
 *
 * @returns how many assignments it moved
 */
export async function moveDueDate(
  manager: EntityManager,
  task: Pick<Task, 'id' | 'periodKey'>,
  to: Pick<DueDate, 'dueDate'> & Partial<DueDate>,
): Promise<number> {
  const assignments = manager.getRepository(Assignment);
  const open = await assignments.find({
    select: { id: true, originalDueDate: true },
    where: { taskId: task.id, periodKey: task.periodKey, status: In([...OPEN_STATUSES]) },
  });
  const version = (): string => '"version" + 1';
  for (const first of [true, false]) {
    const ids = open
      .filter(({ originalDueDate }) => (originalDueDate === null) === first)
      .map(({ id }) => id);
    const columns = { ...to, ...(first && { originalDueDate: to.dueDate }), version };
    for (let start = 0; start < ids.length; start += 1000) {
      await assignments.update({ id: In(ids.slice(start, start + 1000)) }, columns);
    }
  }
  return open.length;
}
