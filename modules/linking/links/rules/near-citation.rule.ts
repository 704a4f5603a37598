import type { LinkingFacts } from '../facts/linking-facts';
import type { Agreement } from './agreement';
import { answered } from './answered-work';
import type { PlanPicture } from './plan-picture';
import { quoteOf } from './proposal';
import type { Proposal } from './proposal';
import { planWords } from './words';

const NEAR: Record<Agreement, { score: number; words: string }> = {
  exact: { score: 0.7, words: 'Văn bản viện dẫn đúng số và ngày, nhưng còn văn bản khác cùng số và ngày' },
  undated: { score: 0.8, words: 'Văn bản viện dẫn số, ký hiệu và cơ quan ban hành, không ghi ngày' },
  'symbol-only': { score: 0.65, words: 'Văn bản viện dẫn số, ký hiệu, không ghi ngày và cơ quan ban hành' },
  'date-slip': { score: 0.7, words: 'Văn bản viện dẫn đúng số, ký hiệu nhưng ngày lệch, có thể ghi nhầm' },
  'symbol-slip': { score: 0.6, words: 'Văn bản viện dẫn đúng ngày nhưng số, ký hiệu lệch, có thể ghi nhầm' },
  'other-date': { score: 0.4, words: 'Văn bản viện dẫn cùng số, ký hiệu nhưng khác ngày' },
};

const ANSWERS_NOTHING: readonly string[] = ['directs', 'passes-on', 'amends'];

/** The sender has work in a plan the text nearly names: never certain, worth a look. */
export function nearCitation(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  return pictures.flatMap((picture) => {
    const { mentions, exact, sender, plan } = picture;
    const [best] = mentions;
    if (!best || exact || !sender || ANSWERS_NOTHING.includes(facts.document.act)) return [];
    if (!(picture.receives || sender.unitId === facts.document.registerId)) return [];
    const { score, words } = NEAR[best.agreement];
    return answered(facts, picture, {
      kind: facts.document.act === 'asks' ? 'cites' : 'replies-to',
      state: 'suggested',
      score: facts.document.act === 'answers' ? score : score * 0.7,
      rule: 'near-citation',
      reason: `${sender.name} có nhiệm vụ trong ${planWords(plan)}. ${words} (“${best.citation.symbol}”).`,
      evidence: { quotes: [quoteOf(best.citation)] },
    });
  });
}
