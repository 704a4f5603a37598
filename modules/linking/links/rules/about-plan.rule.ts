import type { KnownPlan, LinkingFacts } from '../facts/linking-facts';
import type { LinkKind } from '../link.words';
import type { PlanPicture } from './plan-picture';
import { onPlan, quoteOf } from './proposal';
import type { Proposal } from './proposal';
import { planWords } from './words';

/** The document names the plan without answering it: it amends, guides, reports upward or just cites it. */
export function aboutPlan(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  return pictures.flatMap((picture) => {
    const { plan, mentions } = picture;
    const best = picture.exact ?? mentions.find(({ agreement }) => agreement === 'undated');
    if (!best) return [];
    const { kind, score, words } = roleOf(facts, plan, best.citation.basis);
    const undated = best.agreement === 'undated' ? 0.85 : 1;
    return [
      onPlan(plan, {
        kind,
        state: 'suggested',
        score: score * undated,
        rule: 'about-plan',
        reason: `${words} ${planWords(plan)}.`,
        evidence: { quotes: [quoteOf(best.citation)] },
      }),
    ];
  });
}

function roleOf(
  { document }: LinkingFacts,
  plan: KnownPlan,
  basis: boolean,
): { kind: LinkKind; score: number; words: string } {
  const fromIssuer = document.bodyKey !== null && document.bodyKey === plan.bodyKey;
  const { act } = document;
  if (act === 'amends' && fromIssuer) {
    return { kind: 'amends', score: 0.85, words: 'Cơ quan ban hành kế hoạch sửa đổi, bổ sung' };
  }
  if ((act === 'directs' || act === 'issues') && (fromIssuer || document.issuerUnitId === null)) {
    return {
      kind: 'guides',
      score: fromIssuer ? 0.85 : 0.6,
      words: 'Văn bản chỉ đạo, hướng dẫn việc thực hiện',
    };
  }
  if (act === 'directs' && basis)
    return { kind: 'guides', score: 0.7, words: 'Văn bản đôn đốc, hướng dẫn thực hiện' };
  if (act === 'answers' && basis)
    return { kind: 'reports-on', score: 0.55, words: 'Văn bản báo cáo việc thực hiện' };
  return { kind: 'cites', score: 0.4, words: 'Văn bản viện dẫn' };
}

/** The plan's own text names this document: it is what the plan rests on. */
export function citedInPlan({ citedInPlans, plans }: LinkingFacts): Proposal[] {
  return citedInPlans.flatMap(({ planId, text }) => {
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) return [];
    return [
      onPlan(plan, {
        kind: 'guides',
        state: 'suggested',
        score: 0.8,
        rule: 'cited-in-plan',
        reason: `${planWords(plan)} nêu văn bản này làm căn cứ.`,
        evidence: { quotes: [{ place: 'plan', text, start: null, end: null }] },
      }),
    ];
  });
}
