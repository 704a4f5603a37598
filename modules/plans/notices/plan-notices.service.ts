import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Notices } from '../../calendar';
import { Ids } from '../../foundation';
import type { Role } from '../../organization';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Assignment } from '../../tasks';
import { Plan } from '../entities';
import type { PlanChanged } from '../plan-changed.event';

const TITLES: Record<PlanChanged['act'], (name: string) => string> = {
  approve: (name) => `Kế hoạch ${name} đã được duyệt`,
  issue: (name) => `Kế hoạch ${name} đã ban hành, giao nhiệm vụ cho các đơn vị`,
  amend: (name) => `Kế hoạch ${name} được điều chỉnh`,
  close: (name) => `Kế hoạch ${name} đã kết thúc`,
  cancel: (name) => `Kế hoạch ${name} đã bị hủy`,
};

const PROVINCE: readonly Role[] = ['provincial-leader', 'coordinator'];

/** Acts the units of a plan hear of as well; what they are given they hear task by task. */
const FOR_UNITS: readonly PlanChanged['act'][] = ['amend', 'close', 'cancel'];

/** Tells of the acts of a plan's life, in their transaction. */
@Injectable()
export class PlanNotices implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notices: Notices,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.events.within<PlanChanged>('plans.changed', async (changes, transaction) => {
      for (const change of changes) await this.tell(transaction, change);
    });
  }

  private async tell(transaction: Transaction, { planId, act }: PlanChanged): Promise<void> {
    const { manager } = transaction;
    const plan = await manager.findOneByOrFail(Plan, { id: planId });
    const assignments = await manager.countBy(Assignment, { planId, status: Not('cancelled') });
    const facts = {
      kind: 'plan-changed' as const,
      title: TITLES[act](plan.symbol && plan.number ? plan.symbol : `“${plan.subject}”`),
      text: [
        plan.subject,
        ...(act === 'approve' || act === 'issue' ? [`${assignments} phần việc của các đơn vị.`] : []),
        ...(plan.endReason ? [`Lý do: ${plan.endReason}`] : []),
      ].join('\n'),
      path: `plans/${planId}`,
      // The same act may come again, as an amendment does.
      key: `plan-${act}:${planId}:${this.ids.next()}`,
      topic: { type: 'plan', id: planId },
    };
    const by = act === 'approve' ? plan.approvedById : null;
    await this.notices.post(transaction, { ...facts, by, to: { roles: PROVINCE } });
    if (!FOR_UNITS.includes(act)) return;
    // By the same key: who belongs to both is told once.
    await this.notices.post(transaction, { ...facts, to: { unitIds: await unitsOf(manager, planId) } });
  }
}

async function unitsOf(manager: EntityManager, planId: string): Promise<string[]> {
  const units = await manager
    .createQueryBuilder(Assignment, 'a')
    .select('a.unitId', 'unitId')
    .distinct(true)
    .where('a.planId = :planId', { planId })
    .andWhere('a.status <> :held AND a.takenOff = :no', { held: 'held', no: false })
    .getRawMany<{ unitId: string }>();
  return units.map(({ unitId }) => unitId);
}
