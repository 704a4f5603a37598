import type { LinkingFacts } from '../facts/linking-facts';
import { onPlan } from './proposal';
import type { Proposal } from './proposal';
import { planWords } from './words';

/** The plan's own document: number, date and body are the plan's. */
export function ownDocument({ document, plans }: LinkingFacts): Proposal[] {
  return plans.flatMap((plan) => {
    if (!plan.symbolKey || plan.symbolKey !== document.symbolKey) return [];
    if (!plan.date || plan.date !== document.date) return [];
    if (plan.bodyKey && document.bodyKey && plan.bodyKey !== document.bodyKey) return [];
    const certain = plan.bodyKey !== null && plan.bodyKey === document.bodyKey;
    return [
      onPlan(plan, {
        kind: 'assigns',
        state: certain ? 'automatic' : 'suggested',
        score: certain ? 1 : 0.8,
        rule: 'own-document',
        reason: certain
          ? `Số, ký hiệu, ngày và cơ quan ban hành trùng với ${planWords(plan)}.`
          : `Số, ký hiệu và ngày trùng với ${planWords(plan)}; chưa rõ cơ quan ban hành.`,
      }),
    ];
  });
}
