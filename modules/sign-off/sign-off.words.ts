/** Where a submission stands. */
export const SUBMISSION_STATUSES = [
  'reviewing',
  'to-sign',
  'signing',
  'returned',
  'recalled',
  'signed',
  'issued',
] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export const SUBMISSION_STATUS_LABELS: Record<SubmissionStatus, string> = {
  reviewing: 'Đang xem xét',
  'to-sign': 'Chờ ký',
  signing: 'Đang ký trên e-office',
  returned: 'Bị trả lại',
  recalled: 'Đã thu hồi',
  signed: 'Đã ký, chờ phát hành',
  issued: 'Đã phát hành',
};

export const STEP_KINDS = ['review', 'sign'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_STATES = [
  'waiting',
  'current',
  'approved',
  'signed',
  'returned',
  'passed-on',
  'voided',
  'skipped',
] as const;
export type StepState = (typeof STEP_STATES)[number];

export const STEP_STATE_LABELS: Record<StepState, string> = {
  waiting: 'Chưa đến lượt',
  current: 'Đang chờ',
  approved: 'Đã duyệt',
  signed: 'Đã ký',
  returned: 'Trả lại',
  'passed-on': 'Đã chuyển người khác',
  voided: 'Mất hiệu lực do văn bản thay đổi',
  skipped: 'Không thực hiện',
};

/**
 * By what right the signer signs (Decree 30/2020/NĐ-CP, Appendix I): for the collective, as deputy for the head, by
 * order, by authorisation, as acting head. `none`: as the head himself.
 */
export const POWERS = ['none', 'TM', 'KT', 'TM-KT', 'TL', 'TUQ', 'Q'] as const;
export type Power = (typeof POWERS)[number];

export const POWER_LABELS: Record<Power, string> = {
  none: 'Ký trực tiếp',
  TM: 'TM. (thay mặt tập thể)',
  KT: 'KT. (ký thay người đứng đầu)',
  'TM-KT': 'TM. và KT. (thay mặt tập thể, ký thay người đứng đầu)',
  TL: 'TL. (thừa lệnh)',
  TUQ: 'TUQ. (thừa ủy quyền)',
  Q: 'Q. (quyền cấp trưởng)',
};

/** Powers with which somebody of another unit signs for the body: by its head's order or authorisation. */
export const POWERS_FROM_OUTSIDE: readonly Power[] = ['TL', 'TUQ'];
