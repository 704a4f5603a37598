import type { SubmissionStatus } from '../sign-off.words';

/** Who acts, seen from the submission. A current reviewer's or signer's deputy of the day stands in their place. */
export const PARTS = ['submitter', 'reviewer', 'signer', 'clerk', 'system'] as const;
export type Part = (typeof PARTS)[number];

export type Requirement = 'reason' | 'person';

/** One row of the table. */
export interface Transition {
  name: string;
  /** What the button says. */
  label: string;
  /** What it means, in one Vietnamese sentence. */
  description: string;
  from: readonly SubmissionStatus[];
  /** Null: it depends on the steps, or stays. */
  to: SubmissionStatus | null;
  /** Who may; `system` only as part of something larger. */
  by: readonly Part[];
  requires: readonly Requirement[];
}

/**
 * Every way a submission moves. The services that move it, the API that describes it, the pages and the tests read
 * this table; nothing else decides.
 */
export const TRANSITIONS = [
  {
    name: 'approve',
    label: 'Duyệt',
    description: 'Đồng ý với đúng bản đang trình và chuyển cho người tiếp theo.',
    from: ['reviewing'],
    to: null,
    by: ['reviewer'],
    requires: [],
  },
  {
    name: 'return',
    label: 'Trả lại',
    description: 'Không đồng ý: văn bản trở về người trình, kèm lý do.',
    from: ['reviewing', 'to-sign'],
    to: 'returned',
    by: ['reviewer', 'signer'],
    requires: ['reason'],
  },
  {
    name: 'pass-on',
    label: 'Chuyển người khác',
    description: 'Chuyển lượt của mình cho người khác xem xét hoặc ký, kèm lý do.',
    from: ['reviewing', 'to-sign'],
    to: null,
    by: ['reviewer', 'signer'],
    requires: ['person', 'reason'],
  },
  {
    name: 'sign',
    label: 'Ký số',
    description: 'Ký số đúng bản đang trình.',
    from: ['to-sign'],
    to: null,
    by: ['signer'],
    requires: [],
  },
  {
    name: 'take-signed',
    label: 'Nhận bản đã ký',
    description: 'Bản ký trên e-office đã về và được kiểm tra.',
    from: ['signing'],
    to: 'signed',
    by: ['system'],
    requires: [],
  },
  {
    name: 'give-up-signing',
    label: 'E-office không ký',
    description: 'E-office trả lời không ký: văn bản trở lại người ký.',
    from: ['signing'],
    to: 'to-sign',
    by: ['system'],
    requires: [],
  },
  {
    name: 'recall',
    label: 'Thu hồi',
    description: 'Người trình rút văn bản khi chưa ký.',
    from: ['reviewing', 'to-sign', 'signing'],
    to: 'recalled',
    by: ['submitter'],
    requires: [],
  },
  {
    name: 'resubmit',
    label: 'Trình lại',
    description: 'Trình lại văn bản đã bị trả lại hoặc đã thu hồi, qua đủ các bước từ đầu.',
    from: ['returned', 'recalled'],
    to: null,
    by: ['submitter'],
    requires: [],
  },
  {
    name: 'void',
    label: 'Bắt đầu lại do văn bản thay đổi',
    description: 'Dự thảo thay đổi: mọi ý kiến duyệt mất hiệu lực, các bước bắt đầu lại với bản mới.',
    from: ['reviewing', 'to-sign', 'signing'],
    to: null,
    by: ['system'],
    requires: [],
  },
  {
    name: 'send-back',
    label: 'Trả lại trước khi phát hành',
    description:
      'Văn thư thấy bản đã ký chưa đúng thể thức: văn bản trở về người trình, chữ ký không dùng nữa.',
    from: ['signed'],
    to: 'returned',
    by: ['clerk'],
    requires: ['reason'],
  },
  {
    name: 'issue',
    label: 'Phát hành',
    description: 'Văn thư cấp số, ngày; văn bản không thay đổi được nữa và được gửi đi.',
    from: ['signed'],
    to: 'issued',
    by: ['clerk'],
    requires: [],
  },
] as const satisfies readonly Transition[];

export type TransitionName = (typeof TRANSITIONS)[number]['name'];

const BY_NAME = new Map<string, Transition>(TRANSITIONS.map((transition) => [transition.name, transition]));

/** The row of that name; undefined for a name nobody knows. */
export function transitionNamed(name: string): Transition | undefined {
  return BY_NAME.get(name);
}
