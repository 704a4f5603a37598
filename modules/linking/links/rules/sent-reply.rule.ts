import type { LinkingFacts } from '../facts/linking-facts';
import { onWork } from './proposal';
import type { Proposal } from './proposal';
import { workWords } from './words';

/** The unit itself named this document when it sent its reply. */
export function sentReply({ work, sentFor, senders }: LinkingFacts): Proposal[] {
  return work
    .filter(({ assignmentId }) => sentFor.has(assignmentId))
    .map((part) =>
      onWork(part, {
        kind: 'replies-to',
        state: 'automatic',
        score: 1,
        rule: 'sent-reply',
        reason: `${senders.find(({ unitId }) => unitId === part.unitId)?.name ?? 'Đơn vị'} đã gửi văn bản này làm văn bản trả lời phần việc ${workWords(part)}.`,
      }),
    );
}
