import { foldVietnamese } from '../../../foundation';
import { indexOfRun, topicWords } from './topic-words';

/** What an awaited document is to do. */
export type AwaitedAct = 'guides' | 'approves';

/** Documents that prepare another, call a meeting or ask for something: what is awaited has not come with them. */
const NOT_YET = new RegExp(
  [
    '(?<!\\p{L})(?:dự thảo|lấy ý kiến|xin ý kiến|góp ý|tham gia ý kiến|cho ý kiến|thẩm định)(?!\\p{L})',
    '^(?:về việc |v/v )?(?:mời|giấy mời|triệu tập|hoãn|lùi|đính chính|thu hồi|bãi bỏ)(?!\\p{L})',
    '(?<!\\p{L})(?:tờ trình|đề nghị (?:phê duyệt|ban hành)|trình phê duyệt|đề xuất ban hành)(?!\\p{L})',
  ].join('|'),
  'iu',
);
const KINDS_NOT_YET = new Set([
  'to trinh',
  'giay moi',
  'phieu trinh',
  'bao cao',
  'phieu gui',
  'phieu chuyen',
]);

/** What may stand between the act's word and its object and changes nothing of it. */
const BETWEEN = new Set(
  topicWords(
    'triển khai thực hiện tổ chức xây dựng kế hoạch nội dung nhiệm vụ công tác hưởng ứng chi tiết thi hành',
  ),
);
const VERBS: Record<AwaitedAct, string[][]> = {
  guides: [['huong', 'dan']],
  approves: [
    ['phe', 'duyet'],
    ['ban', 'hanh'],
    ['thong', 'qua'],
    ['cong', 'bo'],
  ],
};

/** A kind of document as it is compared. */
export function kindKey(kind: string | null): string | null {
  return kind === null
    ? null
    : foldVietnamese(kind)
        .replace(/[^a-z]+/g, ' ')
        .trim() || null;
}

/** Whether the document is of the sort that prepares, invites or asks. */
export function isNotYet(kind: string | null, subject: string): boolean {
  return KINDS_NOT_YET.has(kindKey(kind) ?? '') || NOT_YET.test(subject.normalize('NFC'));
}

/** Whether kind or subject say that the document does this at all. */
export function doesAct(act: AwaitedAct, kind: string | null, subject: string): boolean {
  if (act === 'guides' && kindKey(kind) === 'huong dan') return true;
  const words = topicWords(subject);
  return VERBS[act].some((verb) => indexOfRun(words, verb) >= 0);
}

/** Whether the subject says that exactly this is guided or approved. */
export function actsOn(
  act: AwaitedAct,
  kind: string | null,
  subject: string,
  topic: readonly string[],
): boolean {
  const words = topicWords(subject);
  const at = indexOfRun(words, topic);
  if (at < 0) return false;
  const front = words.slice(0, at);
  // The kind itself is the verb: "Hướng dẫn" with the subject "Tổ chức Tháng hành động …".
  if (act === 'guides' && kindKey(kind) === 'huong dan' && front.every((word) => BETWEEN.has(word)))
    return true;
  return VERBS[act].some((verb) => {
    const begin = lastIndexOfRun(front, verb);
    return begin >= 0 && front.slice(begin + verb.length).every((word) => BETWEEN.has(word));
  });
}

function lastIndexOfRun(words: readonly string[], run: readonly string[]): number {
  for (let at = words.length - run.length; at >= 0; at -= 1) {
    if (run.every((word, offset) => words[at + offset] === word)) return at;
  }
  return -1;
}
