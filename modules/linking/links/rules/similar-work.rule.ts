import type { LinkingFacts } from '../facts/linking-facts';
import { answered, ranked } from './answered-work';
import type { PlanPicture } from './plan-picture';
import { onWork } from './proposal';
import type { Proposal } from './proposal';
import { likeness, wordPairs } from './similarity';
import { bareNumber } from './spoken-of';
import { planWords, workWords } from './words';

/** From this share of common words on a task is worth a look. */
const LIKE_TASK = 0.3;
const LIKE_PLAN = 0.34;
/** Tasks suggested by their words alone. */
const MOST = 3;

/** Nothing is cited, but the sender has work whose words the document speaks. */
export function similarWork(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  const { document } = facts;
  if (document.act === 'passes-on' || document.act === 'directs' || document.act === 'asks') return [];
  const own = pictures.filter(
    ({ sender, receives, mentions }) =>
      sender && !mentions.length && (receives || sender.unitId === document.registerId),
  );
  return [...own.flatMap((picture) => byPlanName(facts, picture)), ...byTasks(facts, own)];
}

function byTasks(facts: LinkingFacts, pictures: readonly PlanPicture[]): Proposal[] {
  const senders = new Map(pictures.flatMap(({ open, sender }) => open.map((work) => [work, sender])));
  const weight = facts.document.act === 'answers' ? 1 : 0.8;
  return ranked(facts, [...senders.keys()])
    .filter(({ share }) => share >= LIKE_TASK)
    .slice(0, MOST)
    .map(({ work, share, words }) =>
      onWork(work, {
        kind: 'replies-to',
        state: 'suggested',
        score: Math.min(0.85, 0.25 + 0.6 * share) * weight,
        rule: 'similar-work',
        reason: `${senders.get(work)?.name ?? 'Cơ quan gửi'} đang thực hiện nhiệm vụ ${workWords(work)}; nội dung văn bản có nhiều từ ngữ trùng với nhiệm vụ này.`,
        evidence: { words: words.slice(0, 20) },
      }),
    );
}

/** The plan is named by its bare number, or by what it is about. */
function byPlanName(facts: LinkingFacts, picture: PlanPicture): Proposal[] {
  const { document } = facts;
  const { plan, sender, open } = picture;
  if (!open.length || (plan.date && plan.date > document.day)) return [];
  const bare = bareNumber(`${document.subject}\n${document.opening}`, plan);
  const weight = document.act === 'answers' ? 1 : 0.75;
  const common = { kind: 'replies-to', state: 'suggested', rule: 'similar-work' } as const;
  if (bare) {
    return answered(facts, picture, {
      ...common,
      score: (bare.dated ? 0.8 : 0.6) * weight,
      reason: `${sender?.name} có nhiệm vụ trong ${planWords(plan)}; văn bản nhắc “${bare.text}” nhưng không ghi đủ ký hiệu.`,
      evidence: { quotes: [{ place: 'text', text: bare.text, start: null, end: null }] },
    });
  }
  const about = wordPairs(plan.subject);
  const subject = likeness(wordPairs(document.subject), about);
  const text = likeness(about, wordPairs(document.opening.slice(0, 2000)));
  const share = Math.max(subject.share, text.share * 0.8);
  if (share < LIKE_PLAN) return [];
  return answered(facts, picture, {
    ...common,
    score: Math.min(0.7, 0.25 + 0.5 * share) * weight,
    reason: `${sender?.name} có nhiệm vụ trong ${planWords(plan)}; trích yếu văn bản gần với nội dung của kế hoạch.`,
    evidence: { words: (subject.share >= text.share * 0.8 ? subject : text).words.slice(0, 20) },
  });
}
