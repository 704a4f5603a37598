import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document, DocumentAccess } from '../../../documents';
import { pageOf } from '../../../foundation';
import type { Page } from '../../../foundation';
import { seesEverything, Unit } from '../../../organization';
import type { Identity } from '../../../organization';
import { andSearch, UnitOfWork } from '../../../persistence';
import { Plan } from '../../../plans';
import { Assignment, ownUnit, Task } from '../../../tasks';
import type { LinkChoiceQuery } from '../dto/link.input';
import type { LinkTargetView } from '../dto/link.view';
import { LinkPlan } from '../entities';
import { ReceivingRegisters } from '../facts/receiving-registers.service';
import { targetViews } from './link-views';

/** What a document can be tied to by hand by one person. */
@Injectable()
export class LinkChoices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentAccess,
    private readonly receiving: ReceivingRegisters,
  ) {}

  /** @throws NotFound for a document the person may not open */
  async of(documentId: string, query: LinkChoiceQuery, me: Identity): Promise<Page<LinkTargetView>> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      const found = await manager.findOneBy(Document, { id: documentId });
      const { bodyId } = this.documents.visible(registers, found);
      const received = seesEverything(me) ? null : await this.receivedPlans(manager, bodyId, registers.own);
      return query.type === 'plan'
        ? this.plans(manager, query, received, me)
        : this.assignments(manager, query, received, me);
    });
  }

  /** Plans whose replies arrive in this register; null stands for all. */
  private async receivedPlans(manager: EntityManager, registerId: string, own: string[]): Promise<string[]> {
    if (!own.includes(registerId)) return [];
    const isReceiving = await this.receiving.of(manager, registerId);
    const plans = await manager.find(LinkPlan, { select: { id: true, issuerUnitId: true } });
    return plans.filter((plan) => isReceiving(plan)).map(({ id }) => id);
  }

  private async plans(
    manager: EntityManager,
    query: LinkChoiceQuery,
    received: string[] | null,
    me: Identity,
  ): Promise<Page<LinkTargetView>> {
    const plans = manager
      .createQueryBuilder(LinkPlan, 'p')
      .innerJoin(Plan, 'plan', 'plan.id = p.id')
      .where('p.status <> :cancelled', { cancelled: 'cancelled' });
    if (received) {
      const own = plans.subQuery().select('1').from(Assignment, 'a');
      own.where('a.planId = p.id AND a.unitId = :unit AND a.status <> :held');
      plans.andWhere(
        new Brackets((where) =>
          where.where(`EXISTS ${own.getQuery()}`).orWhere('p.id IN (:...received)', {
            received: received.length ? received : [''],
          }),
        ),
        { unit: ownUnit(me) ?? '', held: 'held' },
      );
    }
    andSearch(plans, ['plan.searchText'], query.q);
    const total = await plans.getCount();
    const found = await plans
      .orderBy('p.date', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .offset((query.page - 1) * query.size)
      .limit(query.size)
      .getMany();
    const targets = found.map(({ id }) => ({
      ...{ targetType: 'plan' as const, targetId: id, planId: id, taskId: null, unitId: null },
    }));
    return pageOf(await targetViews(manager, targets), total, query);
  }

  private async assignments(
    manager: EntityManager,
    query: LinkChoiceQuery,
    received: string[] | null,
    me: Identity,
  ): Promise<Page<LinkTargetView>> {
    const rows = manager
      .createQueryBuilder(Assignment, 'a')
      .innerJoin(Task, 't', 't.id = a.taskId')
      .innerJoin(Unit, 'u', 'u.id = a.unitId')
      .innerJoin(LinkPlan, 'p', 'p.id = a.planId')
      .where('a.status NOT IN (:...closed)', { closed: ['held', 'cancelled'] });
    if (query.plan) rows.andWhere('a.planId = :plan', { plan: query.plan });
    if (received) {
      rows.andWhere('(a.unitId = :unit OR a.planId IN (:...received))', {
        unit: ownUnit(me) ?? '',
        received: received.length ? received : [''],
      });
    }
    andSearch(rows, ['t.searchText', 'u.searchText'], query.q);
    const total = await rows.getCount();
    const found = await rows
      .orderBy('p.date', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .addOrderBy('t.number')
      .addOrderBy('u.name')
      .addOrderBy('a.id')
      .offset((query.page - 1) * query.size)
      .limit(query.size)
      .getMany();
    const targets = found.map(({ id, planId, taskId, unitId }) => ({
      ...{ targetType: 'assignment' as const, targetId: id, planId, taskId, unitId },
    }));
    return pageOf(await targetViews(manager, targets), total, query);
  }
}
