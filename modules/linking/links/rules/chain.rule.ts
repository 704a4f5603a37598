import type { LinkingFacts } from '../facts/linking-facts';
import { answered } from './answered-work';
import type { PlanPicture } from './plan-picture';
import { onPlan, quoteOf } from './proposal';
import type { Finding, Proposal } from './proposal';
import { planWords } from './words';

/** The text names a document of the plan's chain (a dispatch, an urging letter, guidance), not the plan itself. */
export function overTheChain(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  return pictures.flatMap((picture) => {
    const { plan, sender, exact } = picture;
    const hop = facts.chained.find(({ planId, byReference }) => planId === plan.id && !byReference);
    if (!hop || exact) return [];
    const citation = facts.citations.find(({ symbolKey }) => symbolKey === hop.symbolKey);
    const evidence = { quotes: citation ? [quoteOf(citation)] : [], viaDocumentId: hop.viaDocumentId };
    const reason = `Văn bản viện dẫn ${citation?.symbol ?? 'một văn bản'}, là văn bản chỉ đạo, hướng dẫn thuộc ${planWords(plan)}.`;
    const finding: Finding = {
      kind: 'replies-to',
      state: 'suggested',
      score: 0.75,
      rule: 'chain',
      reason,
      evidence,
    };
    if (sender && (picture.receives || sender.unitId === facts.document.registerId)) {
      return answered(facts, picture, finding);
    }
    return [onPlan(plan, { ...finding, kind: 'cites', score: 0.35 })];
  });
}
