import { ROLES, UNIT_ROLES, WIDE_ROLES } from '../../organization';
import type { Role } from '../../organization';

/** How a notice leaves the page: by e-mail and to the host's bell at once, gathered once a day, or not at all. */
export const NOTICE_DELIVERIES = ['at-once', 'daily', 'none'] as const;
export type NoticeDelivery = (typeof NOTICE_DELIVERIES)[number];

export const NOTICE_KINDS = [
  'task-assigned',
  'task-returned',
  'task-completed',
  'task-cancelled',
  'task-refused',
  'due-soon',
  'overdue',
  'urged',
  'extension-asked',
  'extension-decided',
  'reply-sent',
  'reply-decided',
  'comment',
  'condition-satisfied',
  'link-suggested',
  'document-effect',
  'plan-changed',
  'plan-digest',
  'sign-off-waiting',
  'sign-off-returned',
  'sign-off-signed',
  'document-issued',
  'delivery-failed',
  'report-period',
  'report-returned',
  'report-submitted',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A kind as the page shows it. */
export interface NoticeKindWords {
  label: string;
  /** What holds for who chose nothing: what asks for an act goes at once. */
  delivery: NoticeDelivery;
  /** Who may get it at all. */
  roles: readonly Role[];
}

const COORDINATOR: readonly Role[] = ['coordinator'];
const LEADERS: readonly Role[] = ['provincial-leader', 'coordinator', 'unit-leader'];
const KEEPERS: readonly Role[] = ['clerk', 'coordinator'];

const kind = (label: string, delivery: NoticeDelivery, roles: readonly Role[]): NoticeKindWords => ({
  label,
  delivery,
  roles,
});

export const NOTICE_KIND_WORDS: Record<NoticeKind, NoticeKindWords> = {
  'task-assigned': kind('Được giao nhiệm vụ', 'at-once', UNIT_ROLES),
  'task-returned': kind('Kết quả bị trả lại, phải làm tiếp', 'at-once', UNIT_ROLES),
  'task-completed': kind('Kết quả được xác nhận hoàn thành', 'daily', UNIT_ROLES),
  'task-cancelled': kind('Nhiệm vụ bị hủy', 'at-once', UNIT_ROLES),
  'task-refused': kind('Đơn vị từ chối nhiệm vụ', 'at-once', COORDINATOR),
  'due-soon': kind('Nhiệm vụ sắp đến hạn', 'daily', UNIT_ROLES),
  overdue: kind('Nhiệm vụ quá hạn', 'daily', UNIT_ROLES),
  urged: kind('Bị đôn đốc', 'at-once', UNIT_ROLES),
  'extension-asked': kind('Đơn vị xin gia hạn', 'at-once', COORDINATOR),
  'extension-decided': kind('Kết quả xin gia hạn', 'at-once', UNIT_ROLES),
  'reply-sent': kind('Đơn vị báo cáo kết quả', 'daily', COORDINATOR),
  'reply-decided': kind('Báo cáo kết quả được duyệt hoặc trả lại', 'at-once', UNIT_ROLES),
  comment: kind('Ý kiến trao đổi', 'daily', [...UNIT_ROLES, ...COORDINATOR]),
  'condition-satisfied': kind('Điều kiện đã đáp ứng, nhiệm vụ bắt đầu', 'at-once', [
    ...UNIT_ROLES,
    ...COORDINATOR,
  ]),
  'link-suggested': kind('Văn bản chờ xác nhận liên kết', 'daily', KEEPERS),
  'document-effect': kind('Văn bản đến làm thay đổi nhiệm vụ', 'at-once', ROLES),
  'plan-changed': kind('Kế hoạch được ban hành, điều chỉnh', 'daily', [...UNIT_ROLES, ...WIDE_ROLES]),
  'plan-digest': kind('Tổng hợp hằng tuần về kế hoạch', 'at-once', LEADERS),
  'sign-off-waiting': kind('Văn bản trình chờ xử lý', 'at-once', ROLES),
  'sign-off-returned': kind('Văn bản trình bị trả lại', 'at-once', ROLES),
  'sign-off-signed': kind('Văn bản trình đã được ký', 'at-once', ROLES),
  'document-issued': kind('Văn bản đã ban hành', 'daily', ROLES),
  'delivery-failed': kind('Gửi không thành công', 'at-once', ['administrator', ...KEEPERS]),
  'report-period': kind('Kỳ báo cáo mở hoặc sắp hết hạn', 'at-once', UNIT_ROLES),
  'report-returned': kind('Báo cáo bị trả lại', 'at-once', UNIT_ROLES),
  'report-submitted': kind('Đơn vị đã nộp báo cáo', 'daily', COORDINATOR),
};
