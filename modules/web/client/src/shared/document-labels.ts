import type { Direction, DocumentStatus, Urgency } from '../api/types/documents';

/** The decree's words for documents and registers (Decree 30/2020/NĐ-CP). */
export const DIRECTION_LABELS: Record<Direction, string> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
};

export const DOCUMENT_STATUS_LABELS: Record<DocumentStatus, string> = {
  registered: 'Đã vào sổ',
  cancelled: 'Đã hủy',
};

export const URGENCY_LABELS: Record<Urgency, string> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  'very-urgent': 'Thượng khẩn',
  express: 'Hỏa tốc',
};

/** The kinds of administrative document of the decree, those met most often first. */
export const DOCUMENT_KINDS = [
  'Công văn',
  'Kế hoạch',
  'Báo cáo',
  'Quyết định',
  'Tờ trình',
  'Thông báo',
  'Hướng dẫn',
  'Giấy mời',
  'Chỉ thị',
  'Nghị quyết',
  'Công điện',
  'Chương trình',
  'Đề án',
  'Dự án',
  'Phương án',
  'Quy chế',
  'Quy định',
  'Thông cáo',
  'Biên bản',
  'Hợp đồng',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
  'Giấy ủy quyền',
  'Giấy giới thiệu',
  'Giấy nghỉ phép',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Phiếu báo',
  'Thư công',
] as const;
