import type { DraftKind, DraftStatus, OfficialDocument, UrgingGrade } from '../../api/types/drafts';
import type { Tone } from '../../shared/components/tags';

export const DRAFT_KIND_LABELS: Record<DraftKind, string> = {
  dispatch: 'Giao nhiệm vụ',
  urging: 'Đôn đốc',
  'unit-report': 'Báo cáo của đơn vị',
  consolidated: 'Báo cáo tổng hợp',
  'extension-answer': 'Trả lời gia hạn',
  free: 'Văn bản khác',
};

export const DRAFT_STATUS_LABELS: Record<DraftStatus, string> = {
  draft: 'Đang soạn',
  submitted: 'Đang trình ký',
  signed: 'Đã ký, chờ ban hành',
  issued: 'Đã ban hành',
  discarded: 'Đã hủy',
};

export const DRAFT_STATUS_TONES: Record<DraftStatus, Tone> = {
  draft: 'blue',
  submitted: 'amber',
  signed: 'violet',
  issued: 'green',
  discarded: 'grey',
};

export const URGENCY_LABELS: Record<OfficialDocument['urgency'], string> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  'very-urgent': 'Thượng khẩn',
  express: 'Hỏa tốc',
};

export const GRADE_LABELS: Record<UrgingGrade, string> = {
  remind: 'Nhắc nhở',
  criticise: 'Phê bình',
  account: 'Kiểm điểm',
};

/** "Công văn về việc …", "Báo cáo …". */
export function draftTitle(kind: string | null, subject: string): string {
  return kind === null ? `V/v ${subject}` : `${kind}: ${subject}`;
}
