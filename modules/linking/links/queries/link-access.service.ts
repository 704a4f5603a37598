import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DocumentAccess } from '../../../documents';
import type { OpenRegisters } from '../../../documents';
import { hasRole, seesEverything } from '../../../organization';
import type { Identity } from '../../../organization';
import { Assignment, onlyVisible, ownUnit } from '../../../tasks';
import { LinkPlan } from '../entities';
import type { Link } from '../entities';
import { ReceivingRegisters } from '../facts/receiving-registers.service';

type Targeted = Pick<Link, 'registerId' | 'planId' | 'targetType' | 'targetId' | 'unitId'>;

/** What one person may do with links; made once for a request. */
export interface LinkSight {
  registers: OpenRegisters;
  /** Whether the link's target is this person's to see. */
  sees(link: Targeted): boolean;
  /** Whether the person decides on it. */
  decides(link: Targeted): boolean;
}

/** A unit's visible parts of the plans asked about. */
interface OwnWork {
  unitId: string;
  plans: Set<string>;
  tasks: Set<string>;
  assignments: Set<string>;
}

/**
 * Whose links are whose: wide roles see all. The registers where a plan's replies arrive see all of that plan's; any
 * other unit sees what concerns its own assignments and the plans that give it work.
 */
@Injectable()
export class LinkAccess {
  constructor(
    private readonly access: DocumentAccess,
    private readonly receiving: ReceivingRegisters,
  ) {}

  /** @param planIds plans of the links that will be asked about */
  async sight(manager: EntityManager, me: Identity, planIds: readonly string[]): Promise<LinkSight> {
    const registers = await this.access.registersOf(me);
    const all = seesEverything(me);
    const decidesAll = hasRole(me, 'coordinator', 'administrator');
    const received = all ? new Set<string>() : await this.receivedPlans(manager, registers, planIds);
    const own = all ? null : await this.ownWork(manager, me, planIds);
    const sees = ({ planId, unitId, targetType, targetId }: Targeted): boolean => {
      if (all || received.has(planId)) return true;
      if (!own) return false;
      if (targetType === 'plan') return own.plans.has(planId) && (unitId === null || unitId === own.unitId);
      if (targetType === 'task') return own.tasks.has(targetId);
      return own.assignments.has(targetId);
    };
    const decides = (link: Targeted): boolean =>
      decidesAll || (registers.keeps && registers.own.includes(link.registerId) && sees(link));
    return { registers, sees, decides };
  }

  private async receivedPlans(
    manager: EntityManager,
    registers: OpenRegisters,
    planIds: readonly string[],
  ): Promise<Set<string>> {
    if (!registers.own.length || !planIds.length || !registers.keeps) return new Set();
    const plans = await manager.find(LinkPlan, {
      where: { id: In([...new Set(planIds)]) },
      select: { id: true, issuerUnitId: true },
    });
    const received = new Set<string>();
    for (const registerId of registers.own) {
      const isReceiving = await this.receiving.of(manager, registerId);
      for (const plan of plans) if (isReceiving(plan)) received.add(plan.id);
    }
    return received;
  }

  private async ownWork(
    manager: EntityManager,
    me: Identity,
    planIds: readonly string[],
  ): Promise<OwnWork | null> {
    const unitId = ownUnit(me);
    if (!unitId) return null;
    const query = manager
      .createQueryBuilder(Assignment, 'a')
      .select('a.id', 'id')
      .addSelect('a.planId', 'planId')
      .addSelect('a.taskId', 'taskId')
      .where('a.planId IN (:...planIds)', { planIds: planIds.length ? [...new Set(planIds)] : [''] });
    const rows = await onlyVisible(query, me).getRawMany<Record<'id' | 'planId' | 'taskId', string>>();
    return {
      unitId,
      plans: new Set(rows.map(({ planId }) => planId)),
      tasks: new Set(rows.map(({ taskId }) => taskId)),
      assignments: new Set(rows.map(({ id }) => id)),
    };
  }
}
