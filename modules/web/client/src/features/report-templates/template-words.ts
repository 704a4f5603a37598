import type { Indicator, TemplateCheck, TemplateSection } from '../../api/types/reports';

export const TYPE_WORDS: Record<Indicator['type'], string> = {
  number: 'Số',
  ratio: 'Tỷ lệ (tử số, mẫu số)',
  text: 'Chữ',
  choice: 'Lựa chọn',
  table: 'Bảng',
};

export const AGGREGATION_WORDS: Record<Indicator['aggregation'], string> = {
  sum: 'Cộng',
  'ratio-of-sums': 'Tỷ lệ của các tổng',
  average: 'Bình quân',
  'weighted-average': 'Bình quân có trọng số',
  last: 'Số liệu nộp sau cùng',
  'count-yes': 'Đếm đơn vị đạt',
  'share-yes': 'Tỷ lệ đơn vị đạt',
  none: 'Không tổng hợp',
};

/** Which ways of adding up suit which type. */
export const AGGREGATIONS_OF: Record<Indicator['type'], Indicator['aggregation'][]> = {
  number: ['sum', 'average', 'weighted-average', 'last', 'none'],
  ratio: ['ratio-of-sums', 'last', 'none'],
  text: ['none', 'last'],
  choice: ['count-yes', 'share-yes', 'none'],
  table: ['sum', 'none'],
};

export const BREAKDOWN_WORDS: Record<Indicator['breakdown'][number], string> = {
  sex: 'Giới tính',
  level: 'Cấp đơn vị',
};

export const WRITER_WORDS: Record<TemplateSection['writer'], string> = {
  unit: 'Đơn vị',
  coordinator: 'Cơ quan tổng hợp',
};

export const NARRATIVE_WORDS: Record<TemplateSection['narrative'], string> = {
  none: 'Không có',
  optional: 'Tùy chọn',
  required: 'Bắt buộc',
};

export const CHECK_WORDS: Record<TemplateCheck['kind'], string> = {
  'not-above': 'Ô thứ nhất không lớn hơn ô thứ hai',
  sum: 'Ô thứ nhất bằng tổng các ô sau',
  across: 'Nữ và nam cộng bằng tổng số',
  range: 'Trong khoảng',
  jump: 'Chênh lệch so với kỳ trước',
};

export const GRADE_WORDS: Record<TemplateCheck['grade'], string> = { error: 'Lỗi', warning: 'Cảnh báo' };
