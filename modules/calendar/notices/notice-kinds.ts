/** How a notice leaves the page: by e-mail and to the host's bell at once, gathered once a day, or not at all. */
export const NOTICE_DELIVERIES = ['at-once', 'daily', 'none'] as const;
export type NoticeDelivery = (typeof NOTICE_DELIVERIES)[number];

export const NOTICE_KINDS = [
  'task-assigned',
  'task-returned',
  'task-completed',
  'task-cancelled',
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

/** What the page calls a kind, and what holds for who chose nothing: what asks for an act goes at once. */
export const NOTICE_KIND_WORDS: Record<NoticeKind, { label: string; delivery: NoticeDelivery }> = {
  'task-assigned': { label: 'Được giao nhiệm vụ', delivery: 'at-once' },
  'task-returned': { label: 'Kết quả bị trả lại, phải làm tiếp', delivery: 'at-once' },
  'task-completed': { label: 'Kết quả được xác nhận hoàn thành', delivery: 'daily' },
  'task-cancelled': { label: 'Nhiệm vụ bị hủy', delivery: 'at-once' },
  'due-soon': { label: 'Nhiệm vụ sắp đến hạn', delivery: 'at-once' },
  overdue: { label: 'Nhiệm vụ quá hạn', delivery: 'at-once' },
  urged: { label: 'Bị đôn đốc', delivery: 'at-once' },
  'extension-asked': { label: 'Đơn vị xin gia hạn', delivery: 'at-once' },
  'extension-decided': { label: 'Kết quả xin gia hạn', delivery: 'at-once' },
  'reply-sent': { label: 'Đơn vị báo cáo kết quả', delivery: 'daily' },
  'reply-decided': { label: 'Báo cáo kết quả được duyệt hoặc trả lại', delivery: 'at-once' },
  comment: { label: 'Ý kiến trao đổi', delivery: 'daily' },
  'condition-satisfied': { label: 'Điều kiện đã đáp ứng, nhiệm vụ bắt đầu', delivery: 'at-once' },
  'link-suggested': { label: 'Văn bản chờ xác nhận liên kết', delivery: 'daily' },
  'document-effect': { label: 'Văn bản đến làm thay đổi nhiệm vụ', delivery: 'at-once' },
  'plan-changed': { label: 'Kế hoạch được ban hành, điều chỉnh', delivery: 'daily' },
  'sign-off-waiting': { label: 'Văn bản trình chờ xử lý', delivery: 'at-once' },
  'sign-off-returned': { label: 'Văn bản trình bị trả lại', delivery: 'at-once' },
  'sign-off-signed': { label: 'Văn bản trình đã được ký', delivery: 'at-once' },
  'document-issued': { label: 'Văn bản đã ban hành', delivery: 'daily' },
  'delivery-failed': { label: 'Gửi không thành công', delivery: 'at-once' },
  'report-period': { label: 'Kỳ báo cáo mở hoặc sắp hết hạn', delivery: 'at-once' },
  'report-returned': { label: 'Báo cáo bị trả lại', delivery: 'at-once' },
  'report-submitted': { label: 'Đơn vị đã nộp báo cáo', delivery: 'daily' },
};
