import { Injectable } from '@nestjs/common';
import { Clock, vietnamToday } from '../../foundation';
import { Catalogue } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { contentOf } from '../draft/draft-item';
import { itemProblems } from '../draft/item-problems';
import { findPlan } from '../draft/plan-lock';
import type { PlanPreviewView } from '../dto/plan-preview.view';
import { PlanItem } from '../entities/plan-item.entity';
import { UnitExpansion } from './expand-units';

/** Shows what approval would do, and does nothing. */
@Injectable()
export class PlanPreviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly expansion: UnitExpansion,
    private readonly clock: Clock,
  ) {}

  async preview(planId: string): Promise<PlanPreviewView> {
    const { plan, items } = await this.unitOfWork.read(async (manager) => ({
      plan: await findPlan({ manager }, planId),
      items: await manager.find(PlanItem, { where: { planId, dropped: false }, order: { position: 'ASC' } }),
    }));
    const today = vietnamToday(this.clock);
    const expand = await this.expansion.prepare(plan.date ?? today);
    const perUnit = new Map<string, { lead: number; cooperating: number; monitoring: number }>();
    const problems: PlanPreviewView['problems'] = [];
    for (const item of items) {
      const draft = contentOf(item);
      const expanded = await expand(draft);
      for (const { role, unitIds } of expanded) {
        for (const unitId of unitIds) {
          const counts = perUnit.get(unitId) ?? { lead: 0, cooperating: 0, monitoring: 0 };
          counts[role] += 1;
          perUnit.set(unitId, counts);
        }
      }
      problems.push(...itemProblems(draft, today).map((problem) => ({ ...problem, itemId: item.id })));
    }
    const units = await this.catalogue.units([...perUnit.keys()]);
    return {
      tasks: items.length,
      assignments: [...perUnit.values()].reduce((sum, c) => sum + c.lead + c.cooperating + c.monitoring, 0),
      perUnit: [...perUnit]
        .map(([unitId, counts]) => ({ unitId, unitName: units.get(unitId)?.name ?? unitId, ...counts }))
        .sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi')),
      problems,
      numberKnown: plan.number !== null && plan.date !== null,
    };
  }
}
