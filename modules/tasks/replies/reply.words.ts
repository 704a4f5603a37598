/** What a reply says: work done, or that there was nothing to do or to tell (không phát sinh). */
export const REPLY_KINDS = ['report', 'nothing'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const REPLY_KIND_LABELS: Record<ReplyKind, string> = {
  report: 'Báo cáo kết quả',
  nothing: 'Không phát sinh',
};

/**
 * What became of a reply for one assignment: `waiting` for the assigning side's decision, `replaced` by a newer
 * version, `withdrawn` by the unit, `void` when the assignment was taken away before the decision.
 */
export const ANSWER_STATUSES = ['waiting', 'accepted', 'returned', 'withdrawn', 'replaced', 'void'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

export const ANSWER_STATUS_LABELS: Record<AnswerStatus, string> = {
  waiting: 'Chờ duyệt',
  accepted: 'Đạt',
  returned: 'Chưa đạt',
  withdrawn: 'Đã rút',
  replaced: 'Đã thay bằng bản mới',
  void: 'Không còn hiệu lực',
};
