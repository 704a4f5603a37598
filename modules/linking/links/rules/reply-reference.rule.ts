import type { LinkingFacts } from '../facts/linking-facts';
import { answered, ranked } from './answered-work';
import type { PlanPicture } from './plan-picture';
import { onPlan } from './proposal';
import type { Finding, Proposal } from './proposal';
import { planWords } from './words';

/** How much better another plan's task must fit before the reference is doubted. */
const BETTER = 0.25;

/** The exchange says what the document answers, and it is ours: the plan's own document, or one that directs under it. */
export function replyReference(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  const named = facts.chained.filter(({ byReference }) => byReference);
  const planIds = new Set(named.map(({ planId }) => planId));
  return pictures
    .filter(({ plan }) => planIds.has(plan.id))
    .flatMap((picture) => {
      const { plan, sender, open } = picture;
      const doubts = doubtsOf(facts, picture, pictures, planIds.size);
      const certain = doubts.length === 0;
      const via = named.find(({ planId }) => planId === plan.id)?.viaDocumentId ?? null;
      const base = `Thông tin trả lời trên trục liên thông chỉ đến ${via ? 'văn bản chỉ đạo của' : ''} ${planWords(plan)}.`;
      const { symbol, date } = facts.document.replyTo ?? {};
      const finding: Finding = {
        kind: 'replies-to',
        state: certain ? 'automatic' : 'suggested',
        score: certain ? 1 : 0.85 - 0.1 * (doubts.length - 1),
        rule: 'reply-reference',
        reason: (certain ? base : `${base} Cần xem lại: ${doubts.join('; ')}.`).replace(/\s+/g, ' '),
        evidence: {
          quotes: [
            {
              place: 'exchange',
              text: [symbol, date].filter(Boolean).join(' ngày '),
              start: null,
              end: null,
            },
          ],
          viaDocumentId: via,
        },
      };
      // A request answers our document, too, but it hands nothing in.
      const handsIn = facts.document.act === 'answers' || facts.document.act === 'unclear';
      if (sender && open.length && (!certain || handsIn)) return answered(facts, picture, finding);
      return [
        onPlan(plan, finding, sender?.unitId ?? null),
        ...open.slice(0, 1).map((work) => ({
          ...answered(
            facts,
            { ...picture, open: [work] },
            { ...finding, state: 'suggested' as const, score: 0.5 },
          )[0],
        })),
      ];
    });
}

function doubtsOf(
  facts: LinkingFacts,
  picture: PlanPicture,
  all: readonly PlanPicture[],
  namedPlans: number,
): string[] {
  const { document } = facts;
  const { plan, sender, receives } = picture;
  const cited = all.filter(({ mentions }) => mentions.some(({ agreement }) => agreement !== 'other-date'));
  const doubts: string[] = [];
  if (namedPlans > 1) doubts.push('văn bản được trả lời thuộc nhiều kế hoạch');
  if (document.direction !== 'incoming' || !receives) doubts.push('văn bản chưa đến cơ quan nhận báo cáo');
  if (plan.status !== 'active') doubts.push('kế hoạch không còn thực hiện');
  if (!sender) doubts.push('cơ quan gửi không được giao nhiệm vụ trong kế hoạch này');
  else if (sender.how !== 'named') doubts.push('tên cơ quan gửi không trùng tên hiện tại của đơn vị');
  if (document.act === 'passes-on') doubts.push('văn bản chuyển tiếp văn bản của cơ quan khác');
  if (cited.length > 0 && !cited.includes(picture)) doubts.push('nội dung viện dẫn kế hoạch khác');
  const others = cited.filter((other) => other !== picture && other.sender);
  if (cited.includes(picture) && others.some((other) => other.exact?.citation.basis)) {
    doubts.push('nội dung viện dẫn cả kế hoạch khác');
  }
  if (!cited.includes(picture) && fitsBetterElsewhere(facts, picture, all)) {
    doubts.push('trích yếu gần với nhiệm vụ của kế hoạch khác hơn');
  }
  return doubts;
}

function fitsBetterElsewhere(
  facts: LinkingFacts,
  picture: PlanPicture,
  all: readonly PlanPicture[],
): boolean {
  const best = (pictures: readonly PlanPicture[]): number =>
    ranked(
      facts,
      pictures.flatMap(({ open, other }) => [...open, ...other]),
    )[0]?.share ?? 0;
  const here = best([picture]);
  const there = best(all.filter((other) => other !== picture));
  return there >= 0.5 && there - here >= BETTER;
}
