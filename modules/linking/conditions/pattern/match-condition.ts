import { actsOn, doesAct, isNotYet, kindKey } from './document-act';
import type { ConditionPattern } from './condition-pattern';
import { coverage, indexOfRun, topicWords } from './topic-words';
import { compareYears, yearsOf } from './years';

/** A registered document as far as conditions look at it. */
export interface OfferedDocument {
  kind: string | null;
  subject: string;
  issuerKey: string | null;
  /** ISO day of the document. */
  date: string | null;
  /** Keys of the symbols it cites. */
  cites: ReadonlySet<string>;
  /** The first part of its text; empty when it was not read. */
  opening: string;
}

/** How well a document fits a condition. */
export interface ConditionMatch {
  /** Issuer, kind and subject agree: nobody needs to be asked. */
  certain: boolean;
  /** 0 to 1. */
  score: number;
  /** Vietnamese, for the person who decides. */
  reason: string;
}

/** Share of the topic's words from which a subject is near it. */
const NEAR = 0.6;
const SUGGESTED = 0.6;

/** Compares a document with a condition; null when it is not what the condition waits for. */
export function matchCondition(pattern: ConditionPattern, offered: OfferedDocument): ConditionMatch | null {
  if (isNotYet(offered.kind, offered.subject)) return null;
  if (pattern.issuerKey !== null && pattern.issuerKey !== offered.issuerKey) return null;
  const years = compareYears(pattern.topic?.years ?? null, yearsOf(offered.subject), offered.date);
  if (years === 'other') return null;
  const kind = kindOf(pattern, offered);
  const subject = subjectOf(pattern, offered);
  if (kind === 'other' || subject.share < NEAR) return null;
  const certain =
    pattern.issuerKey !== null && kind === 'same' && subject.exact && subject.named && years === 'same';
  const score = certain
    ? 1
    : Math.min(
        0.99,
        0.5 * subject.share +
          (kind === 'same' ? 0.25 : 0.1) +
          (pattern.issuerKey ? 0.15 : 0) +
          (years === 'same' ? 0.1 : 0),
      );
  if (score < SUGGESTED) return null;
  return { certain, score, reason: reasonOf(pattern, kind, subject, years) };
}

type KindFit = 'same' | 'unclear' | 'other';

function kindOf(pattern: ConditionPattern, { kind, subject }: OfferedDocument): KindFit {
  if (pattern.act) {
    if (doesAct(pattern.act, kind, subject)) return 'same';
    // What approves a programme does not guide it, nor the other way round.
    return doesAct(pattern.act === 'guides' ? 'approves' : 'guides', kind, subject) ? 'other' : 'unclear';
  }
  if (pattern.kind === null) return 'unclear';
  if (pattern.kind === 'van ban chi dao') return 'unclear';
  const offered = kindKey(kind);
  if (offered === null) return 'unclear';
  return offered === pattern.kind ? 'same' : 'other';
}

interface SubjectFit {
  /** The subject says exactly this. */
  exact: boolean;
  /** What is awaited goes by a name. */
  named: boolean;
  /** 0 to 1. */
  share: number;
  where: 'subject' | 'text' | 'programme' | 'words';
}

function subjectOf(pattern: ConditionPattern, offered: OfferedDocument): SubjectFit {
  const { topic } = pattern;
  if (!topic) return { exact: false, named: false, share: 0, where: 'words' };
  const words = topicWords(offered.subject);
  const { named } = topic;
  const said = indexOfRun(words, topic.words) >= 0;
  const exact =
    said &&
    (pattern.act ? actsOn(pattern.act, offered.kind, offered.subject, topic.words) : topic.words.length > 2);
  if (said) return { exact, named, share: 1, where: 'subject' };
  const cited = [...pattern.programmes].some((symbol) => offered.cites.has(symbol));
  const share = coverage(topic.words, words);
  if (cited && share >= NEAR / 2)
    return { exact: false, named, share: Math.max(share, 0.8), where: 'programme' };
  if (indexOfRun(topicWords(offered.opening), topic.words) >= 0) {
    return { exact: false, named, share: Math.max(share, 0.75), where: 'text' };
  }
  // Another undertaking may share most words: of the sort that is meant it must be.
  const sort = named ? topic.words.slice(0, 2) : [];
  return { exact: false, named, share: indexOfRun(words, sort) >= 0 || !named ? share : 0, where: 'words' };
}

function reasonOf(
  pattern: ConditionPattern,
  kind: KindFit,
  subject: SubjectFit,
  years: 'same' | 'unclear' | 'other',
): string {
  const about = `“${pattern.topic?.phrase ?? ''}”`;
  const parts = [
    pattern.issuerKey
      ? `đúng cơ quan ban hành (${pattern.issuer})`
      : 'kế hoạch không nêu rõ cơ quan ban hành',
  ];
  if (pattern.act === 'guides')
    parts.push(kind === 'same' ? 'là văn bản hướng dẫn' : 'chưa rõ có phải văn bản hướng dẫn');
  else if (pattern.act === 'approves')
    parts.push(kind === 'same' ? 'là văn bản phê duyệt, ban hành' : 'chưa rõ có phải văn bản phê duyệt');
  else parts.push(kind === 'same' ? 'đúng loại văn bản' : 'chưa rõ loại văn bản');
  const wheres: Record<SubjectFit['where'], string> = {
    subject: `trích yếu nói về ${about}`,
    text: `nội dung có nhắc ${about}`,
    programme: `viện dẫn văn bản mà nhiệm vụ nêu, trích yếu gần với ${about}`,
    words: `trích yếu gần với ${about} (${Math.round(subject.share * 100)}% số từ)`,
  };
  parts.push(wheres[subject.where]);
  if (years === 'unclear') parts.push('năm hoặc giai đoạn chưa khớp');
  const text = parts.join('; ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}
