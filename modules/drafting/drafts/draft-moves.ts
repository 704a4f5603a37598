import type { DraftStatus } from '../entities';

/** Which state may follow which. */
export const MOVES: Record<DraftStatus, readonly DraftStatus[]> = {
  draft: ['submitted', 'discarded'],
  // Returned or withdrawn, or signed.
  submitted: ['draft', 'signed'],
  // The clerk found a fault before numbering: back to its author.
  signed: ['issued', 'draft'],
  issued: [],
  discarded: [],
};

/** As they stand in a sentence: "dự thảo …". */
export const DRAFT_STATUS_WORDS: Record<DraftStatus, string> = {
  draft: 'đang được soạn',
  submitted: 'đang trình ký',
  signed: 'đã ký, chờ ban hành',
  issued: 'đã ban hành',
  discarded: 'đã hủy',
};
