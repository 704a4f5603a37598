import type { LinkEvidence, LinkQuote } from '../entities';
import type { CitedDocument, KnownPlan, Work } from '../facts/linking-facts';
import type { LinkKind, LinkRule, LinkTarget } from '../link.words';

/** A link a rule holds to be there. */
export interface Proposal {
  targetType: LinkTarget;
  targetId: string;
  planId: string;
  taskId: string | null;
  unitId: string | null;
  kind: LinkKind;
  state: 'automatic' | 'suggested';
  /** 0 to 1. */
  score: number;
  rule: LinkRule;
  reason: string;
  evidence: LinkEvidence;
}

export type Finding = Pick<Proposal, 'kind' | 'state' | 'score' | 'rule' | 'reason'> & {
  evidence?: Partial<LinkEvidence>;
};

const NOTHING: LinkEvidence = { quotes: [], words: [], viaDocumentId: null };

/** @param unitId the unit whose reply it is, where it is one's */
export function onPlan(
  plan: Pick<KnownPlan, 'id'>,
  finding: Finding,
  unitId: string | null = null,
): Proposal {
  const evidence = { ...NOTHING, ...finding.evidence };
  return {
    ...finding,
    evidence,
    targetType: 'plan',
    targetId: plan.id,
    planId: plan.id,
    taskId: null,
    unitId,
  };
}

export function onWork({ assignmentId, planId, taskId, unitId }: Work, finding: Finding): Proposal {
  const evidence = { ...NOTHING, ...finding.evidence };
  return { ...finding, evidence, targetType: 'assignment', targetId: assignmentId, planId, taskId, unitId };
}

export function quoteOf({ place, text, start, end }: CitedDocument): LinkQuote {
  return { place, text, start, end };
}
