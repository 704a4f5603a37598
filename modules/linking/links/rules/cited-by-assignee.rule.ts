import type { LinkingFacts } from '../facts/linking-facts';
import { answered } from './answered-work';
import type { PlanPicture } from './plan-picture';
import { quoteOf } from './proposal';
import type { Proposal } from './proposal';
import { planWords } from './words';

/** Something that keeps a reply from being certain: what the clerk should look at, and how far it lowers the score. */
interface Doubt {
  words: string;
  factor: number;
}

const ACT_DOUBTS: Partial<Record<LinkingFacts['document']['act'], Doubt>> = {
  asks: { words: 'Văn bản có vẻ đề nghị, xin ý kiến hoặc xin gia hạn', factor: 0.6 },
  issues: { words: 'Văn bản do đơn vị tự ban hành, có thể là sản phẩm của nhiệm vụ', factor: 0.75 },
  unclear: { words: 'Chưa rõ đây có phải là văn bản báo cáo, trả lời hay không', factor: 0.8 },
};

/** What directs, passes on or amends is told of by what it is to the plan. */
const ANSWERS_NOTHING: readonly LinkingFacts['document']['act'][] = ['directs', 'passes-on', 'amends'];

/**
 * The sender has open work of exactly this plan and the text cites the plan's symbol with its date: a certain reply,
 * unless something speaks against it; then a suggestion that says what.
 */
export function citedByAssignee(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  return pictures.flatMap((picture) => {
    const { exact, sender, plan } = picture;
    if (!exact || !sender || !(picture.receives || sender.unitId === facts.document.registerId)) return [];
    if (ANSWERS_NOTHING.includes(facts.document.act)) return [];
    const doubts = doubtsOf(facts, picture, pictures);
    const certain = doubts.length === 0;
    const reason = `${sender.name} đang thực hiện nhiệm vụ của ${planWords(plan)} và văn bản viện dẫn đúng số, ngày của kế hoạch.`;
    // A request hands nothing in; a report on something else that mentions the plan does not either.
    const mentions = facts.document.act === 'asks' || (!exact.citation.basis && namesAnother(facts, picture));
    return answered(facts, picture, {
      kind: mentions ? 'cites' : 'replies-to',
      state: certain ? 'automatic' : 'suggested',
      score: certain ? 0.99 : 0.95 * doubts.reduce((product, { factor }) => product * factor, 1),
      rule: 'cited-by-assignee',
      reason: certain ? reason : `${reason} Cần xem lại: ${doubts.map(({ words }) => words).join('; ')}.`,
      evidence: { quotes: [quoteOf(exact.citation)] },
    });
  });
}

function doubtsOf(facts: LinkingFacts, picture: PlanPicture, all: readonly PlanPicture[]): Doubt[] {
  const { document, citations } = facts;
  const { exact, sender, open, receives, plan } = picture;
  const doubts: Doubt[] = [];
  const add = (is: boolean, words: string, factor: number): void => {
    if (is) doubts.push({ words, factor });
  };
  add(document.direction !== 'incoming' || !receives, 'văn bản chưa đến cơ quan nhận báo cáo', 0.8);
  add(!open.length, 'đơn vị không còn phần việc nào đang thực hiện', 0.8);
  add(sender?.how === 'former', 'tên cơ quan gửi là tên cũ của đơn vị', 0.9);
  add(sender?.how === 'merged', 'cơ quan gửi đã sáp nhập vào đơn vị', 0.85);
  add(sender?.how === 'part', 'chưa khớp trọn tên cơ quan gửi', 0.8);
  const act = ACT_DOUBTS[document.act];
  if (act) doubts.push({ ...act, words: lowerFirst(act.words) });
  add(!exact?.citation.basis, 'kế hoạch chỉ được nhắc đến, không nêu là căn cứ', 0.75);
  const named = citations.some(({ place, symbolKey }) => place === 'subject' && symbolKey === plan.symbolKey);
  add(namesAnother(facts, picture), 'trích yếu nêu văn bản khác', 0.7);
  const rivals = all.filter((other) => other !== picture && other.mentions.length > 0 && other.sender);
  const alone =
    named && !rivals.some((other) => other.mentions.some(({ citation }) => citation.place === 'subject'));
  add(rivals.length > 0 && !alone, 'văn bản viện dẫn nhiều kế hoạch', 0.85);
  const elsewhere = facts.chained.filter(({ byReference, planId }) => byReference && planId !== plan.id);
  add(elsewhere.length > 0, 'thông tin trả lời trên trục liên thông chỉ đến kế hoạch khác', 0.8);
  return doubts;
}

/** The subject names documents, and not this plan. */
function namesAnother({ citations }: LinkingFacts, { plan }: PlanPicture): boolean {
  const inSubject = citations.filter(({ place }) => place === 'subject');
  return inSubject.length > 0 && inSubject.every(({ symbolKey }) => symbolKey !== plan.symbolKey);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
