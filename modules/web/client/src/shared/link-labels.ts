import type { LinkKind, LinkState } from '../api/types/links';
import type { Tone } from './components/tags';

/** What a document is to the plan or task it is tied to. */
export const LINK_KIND_LABELS: Record<LinkKind, string> = {
  assigns: 'Giao nhiệm vụ',
  guides: 'Hướng dẫn, chỉ đạo',
  'replies-to': 'Trả lời',
  'reports-on': 'Báo cáo kết quả',
  amends: 'Sửa đổi, bổ sung',
  cites: 'Viện dẫn',
};

export const LINK_STATE_LABELS: Record<LinkState, string> = {
  automatic: 'Tự động, chắc chắn',
  suggested: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  rejected: 'Đã bác bỏ',
};

export const LINK_STATE_TONES: Record<LinkState, Tone> = {
  automatic: 'green',
  suggested: 'amber',
  confirmed: 'green',
  rejected: 'grey',
};

/** A score from 0 to 1 as a person would say it. */
export function scoreInWords(score: number): string {
  if (score >= 0.85) return 'Rất có thể đúng';
  if (score >= 0.6) return 'Có thể đúng';
  return 'Chưa chắc, cần xem kỹ';
}
