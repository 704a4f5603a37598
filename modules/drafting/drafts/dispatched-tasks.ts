import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Task, TaskUnit } from '../../tasks';
import type { AssignmentRole } from '../../tasks';
import type { DispatchedTask } from '../compose/task-dispatch';

/** Below SQL Server's limit of parameters in one statement. */
const AT_ONCE = 1000;

/** The standing tasks of a plan in its order, with the units as the plan names them. */
export async function dispatchedTasks(manager: EntityManager, planId: string): Promise<DispatchedTask[]> {
  const tasks = await manager.find(Task, {
    where: { planId, cancelledOn: IsNull() },
    order: { number: 'ASC', id: 'ASC' },
  });
  const units: TaskUnit[] = [];
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    const ids = tasks.slice(from, from + AT_ONCE).map(({ id }) => id);
    units.push(...(await manager.find(TaskUnit, { where: { taskId: In(ids) }, order: { position: 'ASC' } })));
  }
  const named = (taskId: string, role: AssignmentRole): string =>
    [
      ...new Set(
        units.filter((unit) => unit.taskId === taskId && unit.role === role).map(({ text }) => text),
      ),
    ].join('; ');
  return tasks.map(({ id, groups, content, deadlineText, product }) => ({
    groups,
    content,
    lead: named(id, 'lead'),
    cooperating: named(id, 'cooperating'),
    deadline: deadlineText,
    product,
  }));
}
