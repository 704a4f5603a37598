import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { TaskCondition } from '../entities';

/** Those of the tasks that still wait for a condition. */
export async function waitingTasks(manager: EntityManager, taskIds: readonly string[]): Promise<Set<string>> {
  const waiting = new Set<string>();
  for (let start = 0; start < taskIds.length; start += 1000) {
    const conditions = await manager.getRepository(TaskCondition).find({
      select: { id: true, taskId: true },
      where: { taskId: In(taskIds.slice(start, start + 1000)), satisfiedAt: IsNull() },
    });
    for (const { taskId } of conditions) waiting.add(taskId);
  }
  return waiting;
}
