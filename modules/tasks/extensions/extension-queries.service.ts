import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { hasRole, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { Assignment, Task, TaskPlan } from '../entities';
import { byId } from '../lists/assignment-views';
import { onlyVisible } from '../lists/visibility';
import { assignsIt, holdsIt } from '../transitions/transition-permission';
import { Extension } from './extension.entity';
import type { ExtensionQuery, ExtensionView } from './extension.view';

/** Requests for more time, each person's own slice of them. */
@Injectable()
export class ExtensionQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open ones first, the oldest of them first; then the decided ones, newest first. */
  page(query: ExtensionQuery, me: Identity): Promise<Page<ExtensionView>> {
    return this.unitOfWork.read(async (manager) => {
      const where = manager
        .createQueryBuilder(Extension, 'e')
        .innerJoin(Assignment, 'a', 'a.id = e.assignmentId')
        .innerJoin(Task, 't', 't.id = e.taskId')
        .innerJoin(Unit, 'u', 'u.id = e.unitId')
        .where('1 = 1');
      onlyVisible(where, me);
      if (query.plan) where.andWhere('e.planId = :plan', { plan: query.plan });
      if (query.assignment) where.andWhere('e.assignmentId = :assignment', { assignment: query.assignment });
      if (query.status?.length) where.andWhere('e.status IN (:...status)', { status: query.status });
      andSearch(where, ['t.searchText', 'u.searchText'], query.q);
      const total = await where.getCount();
      const rows = await where
        .orderBy(`CASE WHEN e.status = 'open' THEN 0 ELSE 1 END`)
        .addOrderBy(`CASE WHEN e.status = 'open' THEN e.id ELSE '' END`)
        .addOrderBy('e.id', 'DESC')
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      return pageOf(await views(manager, rows, me), total, query);
    });
  }
}

async function views(
  manager: EntityManager,
  rows: readonly Extension[],
  me: Identity,
): Promise<ExtensionView[]> {
  const ids = <K extends keyof Extension>(key: K) => rows.map((row) => row[key]);
  const assignments = await byId(manager, Assignment, ids('assignmentId'));
  const tasks = await byId(manager, Task, ids('taskId'));
  const plans = await byId(manager, TaskPlan, ids('planId'));
  const units = await byId(manager, Unit, ids('unitId'));
  return rows.map(({ slot: _slot, askedById, decidedById: _by, ...row }) => {
    const assignment = assignments.get(row.assignmentId) as Assignment;
    const plan = plans.get(row.planId);
    const open = row.status === 'open' && plan?.status === 'active';
    const own = holdsIt(me, assignment);
    return {
      ...row,
      unitName: units.get(row.unitId)?.name ?? '',
      content: tasks.get(row.taskId)?.content ?? '',
      planSymbol: plan?.symbol ?? null,
      originalDueDate: assignment.originalDueDate,
      askedAt: row.askedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      canDecide: open && assignsIt(me, assignment) && !own && askedById !== me.personId,
      canWithdraw: open && own && (askedById === me.personId || hasRole(me, 'unit-leader')),
    };
  });
}
