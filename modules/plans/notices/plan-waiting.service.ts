import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { WaitingSources } from '../../calendar';
import type { WaitingItem } from '../../calendar';
import type { Role } from '../../organization';
import { Plan, PlanAmendment } from '../entities';

const COORDINATOR: readonly Role[] = ['coordinator'];

type Found = { items: WaitingItem[]; total: number };

/** Plans and amendments that wait for a coordinator. */
@Injectable()
export class PlanWaiting implements OnModuleInit {
  constructor(private readonly waiting: WaitingSources) {}

  onModuleInit(): void {
    this.register('plan-drafts', 'Dự thảo kế hoạch chờ kiểm tra, duyệt', drafts);
    this.register('plans-to-issue', 'Kế hoạch đã duyệt, chờ số và ngày ban hành', prepared);
    this.register('plan-amendments', 'Bản điều chỉnh kế hoạch chờ quyết định', amendments);
  }

  private register(
    kind: string,
    label: string,
    find: (manager: EntityManager, limit: number) => Promise<Found>,
  ): void {
    this.waiting.register({
      kind,
      label,
      roles: COORDINATOR,
      find: (_me, manager, limit) => find(manager, limit),
    });
  }
}

async function drafts(manager: EntityManager, limit: number): Promise<Found> {
  const [plans, total] = await manager.findAndCount(Plan, {
    where: { status: 'draft' },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  return { items: plans.map((plan) => item(plan, plan.createdAt, `plans/${plan.id}/review`)), total };
}

async function prepared(manager: EntityManager, limit: number): Promise<Found> {
  const [plans, total] = await manager.findAndCount(Plan, {
    where: { status: 'prepared' },
    order: { approvedAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  return {
    items: plans.map((plan) => item(plan, plan.approvedAt ?? plan.createdAt, `plans/${plan.id}`)),
    total,
  };
}

async function amendments(manager: EntityManager, limit: number): Promise<Found> {
  const [open, total] = await manager.findAndCount(PlanAmendment, {
    where: { status: 'open' },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  const plans = open.length ? await manager.findBy(Plan, { id: In(open.map(({ planId }) => planId)) }) : [];
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const items = open.flatMap(({ id, planId, createdAt }) => {
    const plan = byId.get(planId);
    return plan ? [{ ...item(plan, createdAt, `plans/${planId}/amendments/${id}`), id }] : [];
  });
  return { items, total };
}

function item({ id, symbol, number, subject }: Plan, since: Date, path: string): WaitingItem {
  return { id, title: subject, detail: number && symbol ? `Số ${symbol}` : '', path, since, dueDate: null };
}
