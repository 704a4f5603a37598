import type { LinkingFacts, Work } from '../facts/linking-facts';
import type { PlanPicture } from './plan-picture';
import { onPlan, onWork } from './proposal';
import type { Finding, Proposal } from './proposal';
import { likeness, wordPairs } from './similarity';
import { workWords } from './words';

/** Parts proposed beside the plan when the sender has several. */
const PARTS = 5;

export interface Ranked {
  work: Work;
  /** 0 to 1. */
  share: number;
  words: string[];
}

/** The sender's parts of a plan, that whose content the document speaks of first. */
export function ranked({ document }: Pick<LinkingFacts, 'document'>, work: readonly Work[]): Ranked[] {
  const subject = wordPairs(document.subject);
  const whole = wordPairs(`${document.subject}. ${document.opening}`);
  return work
    .map((one) => {
      const task = wordPairs(one.content);
      const bySubject = likeness(subject, task);
      const byText = likeness(task, whole);
      const words = bySubject.share >= byText.share * 0.9 ? bySubject.words : byText.words;
      return { work: one, share: Math.max(bySubject.share, byText.share * 0.9), words };
    })
    .sort((a, b) => b.share - a.share || a.work.assignmentId.localeCompare(b.work.assignmentId));
}

/**
 * What a reply to a plan answers: the sender's one open part of it, certain if the reply is; with several open, the
 * plan, and of the parts those that fit best as suggestions.
 */
export function answered(facts: LinkingFacts, picture: PlanPicture, finding: Finding): Proposal[] {
  const { plan, open, other, sender } = picture;
  const unitId = sender?.unitId ?? null;
  if (open.length === 1) return [onWork(open[0], finding)];
  if (open.length === 0) {
    const reports: Finding = {
      ...finding,
      kind: 'reports-on',
      state: 'suggested',
      score: finding.score * 0.8,
    };
    const late = other.filter(({ status }) => status !== 'completed').slice(0, 1);
    return [
      onPlan(plan, reports, unitId),
      ...late.map((work) => onWork(work, { ...finding, state: 'suggested', score: finding.score * 0.75 })),
    ];
  }
  if (finding.kind === 'cites') return [onPlan(plan, finding, unitId)];
  const best = ranked(facts, open);
  const single = best[0].share >= 0.5 && best[0].share - best[1].share >= 0.2;
  return [
    onPlan(plan, finding, unitId),
    ...best.slice(0, PARTS).map(({ work, share, words }, index) =>
      onWork(work, {
        ...finding,
        state: 'suggested',
        score:
          Math.min(finding.score, single && index === 0 ? 0.92 : 0.5 + 0.3 * share) *
          (finding.score >= 0.9 ? 1 : 0.9),
        reason: `${finding.reason} Đơn vị có ${open.length} phần việc đang thực hiện trong kế hoạch; phần việc này là ${workWords(work)}.`,
        evidence: { ...finding.evidence, words },
      }),
    ),
  ];
}
