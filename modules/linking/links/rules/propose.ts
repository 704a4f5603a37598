import type { LinkingFacts } from '../facts/linking-facts';
import type { LinkKind } from '../link.words';
import { aboutPlan, citedInPlan } from './about-plan.rule';
import { citedByAssignee } from './cited-by-assignee.rule';
import { overTheChain } from './chain.rule';
import { nearCitation } from './near-citation.rule';
import { ownDocument } from './own-document.rule';
import { pictures } from './plan-picture';
import type { Proposal } from './proposal';
import { replyReference } from './reply-reference.rule';
import { sentReply } from './sent-reply.rule';
import { similarWork } from './similar-work.rule';

/** Links proposed for one document. */
const MOST = 12;
/** Below it a suggestion costs the clerk more than it is worth. */
const LEAST = 0.25;
const ANSWERING: readonly LinkKind[] = ['replies-to', 'reports-on'];
const REASON = 1000;

/** All that the rules hold of a document, each target and kind once, the surest first. */
export function propose(facts: LinkingFacts): Proposal[] {
  const all = pictures(facts);
  const own = ownDocument(facts);
  // The plan's own document answers and cites nothing of itself.
  const others = all.filter(({ plan }) => !own.some(({ planId }) => planId === plan.id));
  const found = [
    ...own,
    ...sentReply(facts),
    ...replyReference(facts, others),
    ...citedByAssignee(facts, others),
    ...nearCitation(facts, others),
    ...overTheChain(facts, others),
    ...similarWork(facts, others),
    ...aboutPlan(facts, others),
    ...citedInPlan(facts),
  ];
  const surest = strongest(found).filter(({ score, state }) => state === 'automatic' || score >= LEAST);
  return withoutWeaker(surest)
    .slice(0, MOST)
    .map((one) => ({
      ...one,
      score: Math.round(one.score * 100) / 100,
      reason: one.reason.slice(0, REASON),
    }));
}

function strongest(found: readonly Proposal[]): Proposal[] {
  const best = new Map<string, Proposal>();
  for (const one of [...found].sort(bySureness)) {
    const key = `${one.targetType} ${one.targetId} ${one.kind}`;
    if (!best.has(key)) best.set(key, one);
  }
  return [...best.values()];
}

function bySureness(one: Proposal, other: Proposal): number {
  return Number(other.state === 'automatic') - Number(one.state === 'automatic') || other.score - one.score;
}

/** Where a document answers a plan it need not also be said to cite it; a certain answer leaves no guesses beside it. */
function withoutWeaker(found: readonly Proposal[]): Proposal[] {
  const certain = found.filter(({ state, kind }) => state === 'automatic' && ANSWERING.includes(kind));
  return found.filter((one) => {
    const same = (other: Proposal): boolean => other.planId === one.planId;
    const surer = certain.find(same);
    if (one.kind === 'cites' || one.kind === 'reports-on') {
      if (found.some((other) => same(other) && other !== one && other.kind === 'replies-to')) return false;
    }
    if (one.kind === 'cites' && found.some((other) => same(other) && other.kind === 'reports-on'))
      return false;
    if (surer && one !== surer && one.state === 'suggested')
      return surer.targetType === 'plan' && one.kind === 'replies-to';
    return !(certain.length > 0 && !surer && one.rule === 'similar-work');
  });
}
