import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { hasRole, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { deadlineOf } from '../deadline/due-date';
import type { TaskQuery } from '../dto/task.query';
import type { TaskDetailView, TaskPermissionsView, TaskView } from '../dto/task.view';
import { Assignment, TaskCondition, TaskPlan, TaskUnit } from '../entities';
import type { Task } from '../entities';
import { DeadlineHorizon } from '../timeliness/deadline-horizon.service';
import type { Horizon } from '../timeliness/timeliness';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';
import { assignmentViews, byId } from './assignment-views';
import { visibleTask, visibleTasks } from './visible-tasks';
import { onlyVisible } from './visibility';

/** Lists and details of tasks, each person's own slice of them. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly horizon: DeadlineHorizon,
  ) {}

  async page(query: TaskQuery, me: Identity): Promise<Page<TaskView>> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const tasks = visibleTasks(manager, me).innerJoin(TaskPlan, 'p', 'p.id = t.planId');
      if (query.plan) tasks.andWhere('t.planId = :plan', { plan: query.plan });
      if (query.source?.length) tasks.andWhere('t.source IN (:...source)', { source: query.source });
      andSearch(tasks, ['t.searchText', 'p.searchText'], query.q);
      const total = await tasks.getCount();
      const rows = await tasks
        .orderBy('p.date', 'DESC')
        .addOrderBy('p.id')
        .addOrderBy('t.number')
        .addOrderBy('t.id')
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      return pageOf(await taskViews(manager, rows, me, horizon), total, query);
    });
  }

  /** @throws NotFound also for one that is not this person's to see */
  async one(id: string, me: Identity): Promise<TaskDetailView> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const task = await visibleTask(manager, id, me);
      const [view] = await taskViews(manager, [task], me, horizon);
      const plan = await manager.getRepository(TaskPlan).findOneByOrFail({ id: task.planId });
      return {
        ...view,
        conditions: await conditions(manager, id),
        units: await units(manager, id),
        at: task.at,
        assignments: await assignments(manager, id, me, horizon),
        permissions: permissions(task, plan, me),
      };
    });
  }
}

async function taskViews(
  manager: EntityManager,
  tasks: readonly Task[],
  me: Identity,
  horizon: Horizon,
): Promise<TaskView[]> {
  const plans = await byId(
    manager,
    TaskPlan,
    tasks.map(({ planId }) => planId),
  );
  const counts = await taskCounts(
    manager,
    tasks.map(({ id }) => id),
    me,
    horizon,
  );
  return tasks.map((task) => {
    const plan = plans.get(task.planId);
    const { id, planId, number, label, source, groups, content, product, version } = task;
    return {
      id,
      planId,
      planSymbol: plan?.symbol ?? null,
      planSubject: plan?.subject ?? '',
      number,
      label,
      source,
      groups,
      content,
      product,
      deadline: deadlineOf(task),
      originalDueDate: task.originalDueDate,
      dueDate: task.dueDate,
      cancelled: task.cancelledOn !== null,
      ...(counts.get(id) ?? { assignmentCount: 0, doneCount: 0, overdueCount: 0 }),
      version,
    };
  });
}

type Counts = Pick<TaskView, 'assignmentCount' | 'doneCount' | 'overdueCount'>;
type CountRow = Record<'taskId' | 'assignments' | 'done' | 'overdue', string | number>;

async function taskCounts(
  manager: EntityManager,
  ids: readonly string[],
  me: Identity,
  horizon: Horizon,
): Promise<Map<string, Counts>> {
  if (!ids.length) return new Map();
  const query = manager
    .createQueryBuilder(Assignment, 'a')
    .select('a.taskId', 'taskId')
    .addSelect('COUNT(*)', 'assignments')
    .addSelect(`SUM(CASE WHEN a.status = 'completed' THEN 1 ELSE 0 END)`, 'done')
    .addSelect(`SUM(CASE WHEN ${timelinessCondition(['overdue'])} THEN 1 ELSE 0 END)`, 'overdue')
    .where('a.taskId IN (:...ids)', { ids })
    .andWhere(`a.status <> 'cancelled'`)
    .setParameters(timelinessParameters(horizon))
    .groupBy('a.taskId');
  const rows = await onlyVisible(query, me).getRawMany<CountRow>();
  return new Map(
    rows.map((row) => [
      String(row.taskId),
      {
        assignmentCount: Number(row.assignments),
        doneCount: Number(row.done),
        overdueCount: Number(row.overdue),
      },
    ]),
  );
}

async function conditions(manager: EntityManager, taskId: string): Promise<TaskDetailView['conditions']> {
  const rows = await manager
    .getRepository(TaskCondition)
    .find({ where: { taskId }, order: { position: 'ASC' } });
  return rows.map(({ taskId: _task, position: _position, satisfiedAt, ...rest }) => ({
    ...rest,
    satisfiedAt: satisfiedAt?.toISOString() ?? null,
  }));
}

async function units(manager: EntityManager, taskId: string): Promise<TaskDetailView['units']> {
  const rows = await manager.getRepository(TaskUnit).find({ where: { taskId }, order: { position: 'ASC' } });
  return rows.map(({ role, text, unitId, groupId }) => ({ role, text, unitId, groupId }));
}

async function assignments(manager: EntityManager, taskId: string, me: Identity, horizon: Horizon) {
  const query = manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(Unit, 'u', 'u.id = a.unitId')
    .where('a.taskId = :taskId', { taskId })
    .orderBy('a.periodKey', 'DESC')
    .addOrderBy(`CASE a.role WHEN 'lead' THEN 0 WHEN 'cooperating' THEN 1 ELSE 2 END`)
    .addOrderBy('u.name');
  return assignmentViews(manager, await onlyVisible(query, me).getMany(), me, horizon);
}

function permissions(task: Task, plan: TaskPlan, me: Identity): TaskPermissionsView {
  const coordinates = hasRole(me, 'coordinator') && task.cancelledOn === null;
  const active = coordinates && plan.status === 'active';
  return {
    canEdit: active,
    canSatisfyConditions: active || (coordinates && plan.status === 'prepared'),
    canAddUnit: active,
    canCancel: active,
  };
}
