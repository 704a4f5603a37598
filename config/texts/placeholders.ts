import type { TextPlaceholder } from './text.types';

/** Placeholders several texts share. */
export const PLAN = {
  about: 'Tên, số, ký hiệu, ngày và cơ quan ban hành kế hoạch',
  sample:
    'Kế hoạch số 2114/KH-UBND ngày 20/4/2026 của Ủy ban nhân dân tỉnh Lai Châu về thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026',
} satisfies TextPlaceholder;

export const PLAN_SUBJECT = {
  about: 'Tên loại và trích yếu của kế hoạch, không có số và ngày',
  sample: 'Kế hoạch thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026',
} satisfies TextPlaceholder;

export const ISSUER = {
  about: 'Cơ quan ban hành văn bản',
  sample: 'Ủy ban nhân dân tỉnh',
} satisfies TextPlaceholder;

export const COLLECTOR = {
  about: 'Cơ quan theo dõi, tổng hợp',
  sample: 'Sở Nội vụ',
} satisfies TextPlaceholder;

export const TASK_COUNT = {
  about: 'Số nhiệm vụ, viết hai chữ số khi dưới 10',
  sample: '24',
} satisfies TextPlaceholder;

export const TODAY = {
  about: 'Ngày lập văn bản',
  sample: '15/10/2026',
} satisfies TextPlaceholder;

export const PERIOD = {
  about: 'Kỳ báo cáo',
  sample: '6 tháng đầu năm 2026',
} satisfies TextPlaceholder;
