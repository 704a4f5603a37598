import type { CitedDocument, KnownPlan, LinkingFacts, Sender, Work } from '../facts/linking-facts';
import { rivalKey } from '../facts/linking-facts';
import { agreementOf, namesBody } from './agreement';
import type { Agreement } from './agreement';

/** A mention of a plan and how far it agrees. */
export interface PlanMention {
  citation: CitedDocument;
  agreement: Agreement;
}

/** One plan and all that the document, its sender and the registers say about it. */
export interface PlanPicture {
  plan: KnownPlan;
  /** Best first. */
  mentions: PlanMention[];
  /** Symbol and date agree, and nobody else has a document of that symbol and date that could be meant as well. */
  exact: PlanMention | null;
  /** Whose work in this plan the document can answer; null when the sender has none there. */
  sender: Sender | null;
  /** The sender's parts that are being worked on, as lead or co-operating unit. */
  open: Work[];
  /** The sender's other parts of the plan. */
  other: Work[];
  receives: boolean;
}

const ORDER: readonly Agreement[] = [
  'exact',
  'undated',
  'symbol-only',
  'date-slip',
  'symbol-slip',
  'other-date',
];
const AT_WORK: readonly string[] = ['assigned', 'accepted', 'in-progress', 'returned'];

/** Draws the picture of each plan that may be meant. */
export function pictures(facts: LinkingFacts): PlanPicture[] {
  return facts.plans.map((plan) => {
    const mentions = mentionsOf(facts, plan);
    const work = facts.work.filter(({ planId }) => planId === plan.id);
    const sender = facts.senders.find(({ unitId }) => work.some((one) => one.unitId === unitId)) ?? null;
    const parts = work.filter(({ unitId }) => unitId === sender?.unitId);
    const answered = facts.answeredPlans.has(plan.id);
    const open = parts.filter(
      ({ status, role }) => (answered || AT_WORK.includes(status)) && role !== 'monitoring',
    );
    return {
      plan,
      mentions,
      exact: exactMention(facts, plan, mentions),
      sender,
      open: plan.status === 'active' ? open : [],
      other: parts.filter((one) => plan.status !== 'active' || !open.includes(one)),
      receives: facts.receives(plan),
    };
  });
}

function mentionsOf({ citations, document, plans }: LinkingFacts, plan: KnownPlan): PlanMention[] {
  // What a document answers lies before it.
  if (plan.date && plan.date > document.day) return [];
  // What is exactly last year's plan of the same number is not nearly this one.
  const namesAnother = (citation: CitedDocument, agreement: Agreement): boolean =>
    agreement !== 'exact' &&
    plans.some((other) => other.id !== plan.id && agreementOf(citation, other) === 'exact');
  return citations
    .flatMap((citation) => {
      const agreement = agreementOf(citation, plan);
      return agreement && !namesAnother(citation, agreement) ? [{ citation, agreement }] : [];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.agreement) - ORDER.indexOf(b.agreement) ||
        Number(b.citation.basis) - Number(a.citation.basis) ||
        Number(b.citation.place === 'subject') - Number(a.citation.place === 'subject'),
    );
}

function exactMention(facts: LinkingFacts, plan: KnownPlan, mentions: PlanMention[]): PlanMention | null {
  const rival =
    facts.rivals.has(rivalKey(plan)) ||
    facts.plans.some((other) => other.id !== plan.id && rivalKey(other) === rivalKey(plan));
  const exact = mentions.filter(
    ({ agreement, citation }) => agreement === 'exact' && (!rival || namesBody(citation, plan)),
  );
  return exact.find(({ citation }) => citation.basis) ?? exact[0] ?? null;
}
