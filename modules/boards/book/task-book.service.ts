import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Page } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { AssignmentQueries, TaskPlan, TaskUnit, Urge } from '../../tasks';
import type { AssignmentView } from '../../tasks';
import type { BookQuery, BookRowView } from '../dto';

/** The book in which tasks are followed (Sổ theo dõi nhiệm vụ): one line per lead unit, in the order of the plans. */
@Injectable()
export class TaskBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly assignments: AssignmentQueries,
  ) {}

  /** Each person's own slice: a unit finds its own lines. */
  async page(query: BookQuery, me: Identity): Promise<Page<BookRowView>> {
    const page = await this.assignments.page({ ...query, role: ['lead'], sort: 'plan' }, me);
    const first = (page.page - 1) * page.size + 1;
    const around = await this.unitOfWork.read((manager) => aroundOf(manager, page.items));
    return { ...page, items: page.items.map((item, index) => rowOf(item, first + index, around)) };
  }
}

interface Around {
  plans: Map<string, TaskPlan>;
  /** Names of co-ordinating units as the plan writes them, by task. */
  cooperating: Map<string, string[]>;
  urgings: Map<string, number>;
}

/** A page has at most 200 lines: below SQL Server's 2100 parameters. */
async function aroundOf(manager: EntityManager, items: readonly AssignmentView[]): Promise<Around> {
  if (!items.length) return { plans: new Map(), cooperating: new Map(), urgings: new Map() };
  const plans = await manager.findBy(TaskPlan, { id: In([...new Set(items.map(({ planId }) => planId))]) });
  const taskIds = [...new Set(items.map(({ taskId }) => taskId))];
  const units = await manager.find(TaskUnit, {
    where: { taskId: In(taskIds), role: 'cooperating' },
    order: { taskId: 'ASC', position: 'ASC' },
  });
  const urged = await manager
    .createQueryBuilder(Urge, 'n')
    .select('n.assignmentId', 'id')
    .addSelect('COUNT(*)', 'times')
    .where('n.assignmentId IN (:...ids)', { ids: items.map(({ id }) => id) })
    .groupBy('n.assignmentId')
    .getRawMany<{ id: string; times: number | string }>();
  const cooperating = new Map<string, string[]>();
  for (const { taskId, text } of units) cooperating.set(taskId, [...(cooperating.get(taskId) ?? []), text]);
  return {
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    cooperating,
    urgings: new Map(urged.map(({ id, times }) => [id, Number(times)])),
  };
}

function rowOf(item: AssignmentView, position: number, { plans, cooperating, urgings }: Around): BookRowView {
  return {
    assignmentId: item.id,
    taskId: item.taskId,
    position,
    planSymbol: item.planSymbol,
    planDate: plans.get(item.planId)?.date ?? null,
    content: item.content,
    lead: item.unitName,
    cooperating: cooperating.get(item.taskId) ?? [],
    originalDueDate: item.originalDueDate,
    dueDate: item.dueDate,
    deadlineText: item.deadlineText || null,
    periodKey: item.periodKey,
    product: item.product,
    submittedOn: item.submittedOn,
    completedOn: item.completedOn,
    status: item.status,
    timeliness: item.timeliness,
    urgings: urgings.get(item.id) ?? 0,
    note: item.lastNote,
  };
}
