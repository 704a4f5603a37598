import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import { hasRole, seesEverything } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { Assignment, AssignmentQueries } from '../../tasks';
import type { PlanCounts } from '../../tasks';
import type { PlanQuery } from '../dto/plan.dto';
import type { PlanItemView, PlanSourceView } from '../dto/plan-item.view';
import type { PlanPermissionsView, PlanSummaryView, PlanView } from '../dto/plan.view';
import { Plan, PlanAmendment, PlanChange, PlanItem, PlanSource } from '../entities';
import { sourceMarks } from '../source/source-marks';
import { itemView } from './item-view';
import { visiblePlan, visiblePlans } from './plan-access';

const NOTHING: PlanCounts = { taskCount: 0, assignmentCount: 0, overdueCount: 0, doneCount: 0 };

/** What people see of plans. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly assignments: AssignmentQueries,
    private readonly clock: Clock,
  ) {}

  async list(query: PlanQuery, me: Identity): Promise<Page<PlanSummaryView>> {
    return this.unitOfWork.read(async (manager) => {
      const plans = visiblePlans(manager.createQueryBuilder(Plan, 'plan').where('1 = 1'), me);
      if (query.status) plans.andWhere('plan.status = :status', { status: query.status });
      if (query.year) plans.andWhere('plan.year = :year', { year: query.year });
      andSearch(plans, ['plan.searchText'], query.q);
      const [items, total] = await plans
        .orderBy('plan.createdAt', 'DESC')
        .addOrderBy('plan.id', 'DESC')
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount();
      const counts = await this.counts(manager, items, me);
      return pageOf(
        items.map((plan) => summary(plan, counts.get(plan.id) ?? NOTHING)),
        total,
        query,
      );
    });
  }

  async one(id: string, me: Identity): Promise<PlanView> {
    return this.unitOfWork.read(async (manager) => {
      const plan = await visiblePlan(manager, id, me);
      const source = await manager.findOneByOrFail(PlanSource, { id: plan.sourceId });
      const wide = seesEverything(me);
      const { citations, tables, warnings } = source.reading;
      const {
        parentBody,
        issuer,
        number,
        symbol,
        place,
        date,
        kind,
        kindCode,
        subject,
        urgency,
        signer,
        recipients,
      } = plan;
      return {
        ...summary(plan, (await this.counts(manager, [plan], me)).get(plan.id) ?? NOTHING),
        header: {
          parentBody,
          issuer,
          number,
          symbol,
          place,
          date,
          kind,
          kindCode,
          subject,
          urgency,
          signer,
          recipients,
        },
        citations,
        tables: wide ? tables : [],
        warnings: wide ? warnings : [],
        file:
          source.fileSha256 && source.fileName
            ? { name: source.fileName, size: source.fileSize ?? 0, sha256: source.fileSha256 }
            : null,
        amendments: wide ? await this.amendments(manager, id) : [],
        permissions: permissions(plan, me),
        endReason: plan.endReason,
      };
    });
  }

  async items(id: string): Promise<PlanItemView[]> {
    const today = vietnamToday(this.clock);
    return this.unitOfWork.read(async (manager) => {
      const items = await manager.find(PlanItem, {
        where: { planId: id },
        order: { position: 'ASC', id: 'ASC' },
      });
      return items.map((item, index) => itemView(item, index + 1, today));
    });
  }

  /** The original with its marks; a unit gets those of its own tasks only. */
  async source(id: string, me: Identity): Promise<PlanSourceView> {
    return this.unitOfWork.read(async (manager) => {
      const plan = await visiblePlan(manager, id, me);
      const source = await manager.findOneByOrFail(PlanSource, { id: plan.sourceId });
      const items = await manager.find(PlanItem, { where: { planId: id, dropped: false } });
      const shown = seesEverything(me) ? items : await this.ownItems(manager, items, me);
      const marks = sourceMarks(source, plan, shown);
      const visible = seesEverything(me) ? marks : marks.filter((mark) => mark.kind !== 'warning');
      return { text: source.text, blocks: source.blocks, marks: visible };
    });
  }

  /** The stored file behind the source in force. */
  async file(id: string, me: Identity): Promise<{ sha256: string; name: string; size: number } | null> {
    return this.unitOfWork.read(async (manager) => {
      const plan = await visiblePlan(manager, id, me);
      const source = await manager.findOneByOrFail(PlanSource, { id: plan.sourceId });
      if (!source.fileSha256) return null;
      return { sha256: source.fileSha256, name: source.fileName ?? 'van-ban', size: source.fileSize ?? 0 };
    });
  }

  private async ownItems(manager: EntityManager, items: PlanItem[], me: Identity): Promise<PlanItem[]> {
    if (!items.length) return [];
    const own = await manager.find(Assignment, {
      where: { planId: items[0].planId, unitId: me.unitId ?? '' },
      select: { id: true, taskId: true },
    });
    const tasks = new Set(own.map((assignment) => assignment.taskId));
    return items.filter((item) => item.taskId && tasks.has(item.taskId));
  }

  /** Of a person's own work, where the person does not see all. */
  private async counts(
    manager: EntityManager,
    plans: Plan[],
    me: Identity,
  ): Promise<Map<string, PlanCounts>> {
    const approved = plans.filter((plan) => plan.status !== 'draft').map((plan) => plan.id);
    const drafts = plans.filter((plan) => plan.status === 'draft').map((plan) => plan.id);
    const counts = approved.length
      ? await this.assignments.countsForPlans(approved, me)
      : new Map<string, PlanCounts>();
    if (!drafts.length) return counts;
    const rows = await manager
      .createQueryBuilder(PlanItem, 'item')
      .select('item.planId', 'planId')
      .addSelect('COUNT(*)', 'count')
      .where({ planId: In(drafts), dropped: false })
      .groupBy('item.planId')
      .getRawMany<{ planId: string; count: number | string }>();
    for (const row of rows) counts.set(row.planId, { ...NOTHING, taskCount: Number(row.count) });
    return counts;
  }

  private async amendments(manager: EntityManager, planId: string): Promise<PlanView['amendments']> {
    const amendments = await manager.find(PlanAmendment, { where: { planId }, order: { createdAt: 'DESC' } });
    if (!amendments.length) return [];
    const rows = await manager
      .createQueryBuilder(PlanChange, 'change')
      .select('change.amendmentId', 'amendmentId')
      .addSelect('change.kind', 'kind')
      .addSelect('COUNT(*)', 'count')
      .where({ amendmentId: In(amendments.map((amendment) => amendment.id)) })
      .groupBy('change.amendmentId')
      .addGroupBy('change.kind')
      .getRawMany<{ amendmentId: string; kind: string; count: number | string }>();
    const count = (id: string, kind: string): number =>
      Number(rows.find((row) => row.amendmentId === id && row.kind === kind)?.count ?? 0);
    return amendments.map(({ id, createdAt, status }) => ({
      id,
      createdAt: createdAt.toISOString(),
      status,
      added: count(id, 'added'),
      changed: count(id, 'changed'),
      removed: count(id, 'removed'),
    }));
  }
}

function summary(plan: Plan, counts: PlanCounts): PlanSummaryView {
  const { id, status, subject, symbol, date, issuer, kind, year, version } = plan;
  return {
    id,
    status,
    subject,
    symbol,
    date,
    issuer,
    kind,
    year,
    ...counts,
    createdAt: plan.createdAt.toISOString(),
    version,
  };
}

function permissions(plan: Plan, me: Identity): PlanPermissionsView {
  const coordinates = hasRole(me, 'coordinator');
  const is = (...statuses: Plan['status'][]): boolean => coordinates && statuses.includes(plan.status);
  return {
    canEdit: is('draft'),
    canApprove: is('draft'),
    canIssue: is('prepared'),
    canAmend: is('draft', 'prepared', 'active'),
    canClose: is('active'),
    canCancel: is('prepared', 'active'),
    canDiscard: is('draft'),
  };
}
