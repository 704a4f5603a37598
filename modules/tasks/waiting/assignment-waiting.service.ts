import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { WaitingSources } from '../../calendar';
import type { WaitingItem } from '../../calendar';
import type { Identity, Role } from '../../organization';
import { rawInstant } from '../../persistence';
import { AT_WORK_STATUSES } from '../assignment.words';
import { Assignment, Task, TaskPlan } from '../entities';
import { Extension } from '../extensions/extension.entity';
import { shortened, toldAssignments } from '../notices/told-assignments';
import { DeadlineHorizon } from '../timeliness/deadline-horizon.service';

const UNIT: readonly Role[] = ['officer', 'unit-leader'];
const DECIDERS: readonly Role[] = ['coordinator', ...UNIT];

type Narrow = (query: SelectQueryBuilder<Assignment>, me: Identity) => void | Promise<void>;

/** What of the work on tasks waits for a person: at the unit to do it, at the assigning side to decide. */
@Injectable()
export class AssignmentWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingSources,
    private readonly horizon: DeadlineHorizon,
  ) {}

  onModuleInit(): void {
    this.source('assignments-to-accept', 'Nhiệm vụ chờ tiếp nhận', UNIT, (query, me) => {
      ofHolder(query, me).andWhere(`a.status = 'assigned'`);
    });
    this.source('assignments-returned', 'Kết quả bị trả lại, phải làm tiếp', UNIT, (query, me) => {
      ofHolder(query, me).andWhere(`a.status = 'returned'`);
    });
    this.source('assignments-due', 'Nhiệm vụ sắp đến hạn, quá hạn', UNIT, async (query, me) => {
      const { soon } = await this.horizon.now();
      ofHolder(query, me)
        .andWhere('a.status IN (:...working)', {
          // The others stand in lists of their own already.
          working: AT_WORK_STATUSES.filter((status) => status !== 'assigned' && status !== 'returned'),
        })
        .andWhere('a.dueDate <= :soon', { soon });
    });
    this.source('replies-to-decide', 'Báo cáo kết quả chờ duyệt', DECIDERS, (query, me) => {
      ofAssigner(query, me).andWhere(`a.status = 'submitted'`);
    });
    this.source('refusals-to-decide', 'Nhiệm vụ bị từ chối, chờ xử lý', DECIDERS, (query, me) => {
      ofAssigner(query, me).andWhere(`a.status = 'refused'`);
    });
    this.waiting.register({
      kind: 'extensions-to-decide',
      label: 'Đề nghị gia hạn chờ quyết định',
      roles: DECIDERS,
      find: (me, manager, limit) => extensions(me, manager, limit),
    });
  }

  private source(kind: string, label: string, roles: readonly Role[], narrow: Narrow): void {
    this.waiting.register({
      kind,
      label,
      roles,
      find: async (me, manager, limit) => {
        const query = standing(manager);
        await narrow(query, me);
        const total = await query.getCount();
        const rows = await query
          .orderBy('a.statusChangedAt', 'ASC')
          .addOrderBy('a.id', 'ASC')
          .take(limit)
          .getMany();
        const since = new Map(rows.map(({ id, statusChangedAt }) => [id, statusChangedAt]));
        return { items: await itemsOf(manager, since, !roles.includes('coordinator')), total };
      },
    });
  }
}

function standing(manager: EntityManager): SelectQueryBuilder<Assignment> {
  return manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(TaskPlan, 'p', 'p.id = a.planId')
    .innerJoin(Task, 't', 't.id = a.taskId')
    .where('p.status = :active', { active: 'active' })
    .andWhere('t.cancelledOn IS NULL');
}

/** The unit's own: what it gave to somebody waits for that person alone. */
function ofHolder(query: SelectQueryBuilder<Assignment>, me: Identity): SelectQueryBuilder<Assignment> {
  return query
    .andWhere('a.unitId = :unit', { unit: me.unitId ?? '' })
    .andWhere('(a.assigneeId IS NULL OR a.assigneeId = :person)', { person: me.personId });
}

/** Coordinators decide about what plans give, a unit about parts it handed over. */
function ofAssigner(query: SelectQueryBuilder<Assignment>, me: Identity): SelectQueryBuilder<Assignment> {
  const own = UNIT.some((role) => me.roles.includes(role)) ? (me.unitId ?? '') : '';
  return me.roles.includes('coordinator')
    ? query.andWhere('(a.parentUnitId IS NULL OR a.parentUnitId = :own)', { own })
    : query.andWhere('a.parentUnitId = :own', { own });
}

async function extensions(
  me: Identity,
  manager: EntityManager,
  limit: number,
): Promise<{ items: WaitingItem[]; total: number }> {
  const query = ofAssigner(
    standing(manager).innerJoin(Extension, 'x', 'x.assignmentId = a.id AND x.slot = :open', { open: 'open' }),
    me,
  );
  const total = await query.getCount();
  const rows = await query
    .select('a.id', 'id')
    .addSelect('x.askedAt', 'askedAt')
    .orderBy('x.askedAt', 'ASC')
    .addOrderBy('a.id', 'ASC')
    .limit(limit)
    .getRawMany<{ id: string; askedAt: string | Date }>();
  const since = new Map(rows.map(({ id, askedAt }) => [id, rawInstant(askedAt)]));
  return { items: await itemsOf(manager, since, false), total };
}

async function itemsOf(
  manager: EntityManager,
  since: ReadonlyMap<string, Date>,
  own: boolean,
): Promise<WaitingItem[]> {
  const told = await toldAssignments(manager, [...since.keys()]);
  return told.map(({ assignment, task, plan, unitName }) => ({
    id: assignment.id,
    title: `Nhiệm vụ số ${task.number}: ${shortened(task.content)}`,
    detail: [...(own ? [] : [unitName]), plan.symbol ?? shortened(plan.subject)].join(' · '),
    path: `tasks/${task.id}`,
    since: since.get(assignment.id) as Date,
    dueDate: assignment.dueDate,
  }));
}
