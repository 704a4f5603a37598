import { UNIT_LEVEL_LABELS } from '../../organization';
import type {
  Aggregation,
  Breakdown,
  CheckGrade,
  CheckKind,
  IndicatorType,
  SectionWriter,
  TemplateSection,
} from '../template/template.types';
import type { Column, Sheet } from './sheet-rows';

function columns(...list: [key: string, heading: string, width: number][]): Column[] {
  return list.map(([key, heading, width]) => ({ key, heading, width }));
}

export const INFO_SHEET: Sheet = {
  name: 'Thông tin',
  columns: columns(['title', 'Tên báo cáo', 60], ['grounds', 'Căn cứ', 90]),
};

export const SECTION_SHEET: Sheet = {
  name: 'Đề cương',
  columns: columns(
    ['code', 'Mã mục', 10],
    ['title', 'Tên mục', 50],
    ['writer', 'Người viết', 18],
    ['narrative', 'Thuyết minh', 14],
    ['guidance', 'Hướng dẫn', 60],
    ['levels', 'Cấp đơn vị', 14],
    ['units', 'Mã đơn vị', 30],
  ),
};

export const INDICATOR_SHEET: Sheet = {
  name: 'Chỉ tiêu',
  columns: columns(
    ['code', 'Mã', 10],
    ['name', 'Tên chỉ tiêu', 50],
    ['section', 'Mã mục', 10],
    ['type', 'Loại', 12],
    ['measure', 'Đơn vị tính', 14],
    ['required', 'Bắt buộc', 10],
    ['aggregation', 'Cách tổng hợp', 24],
    ['breakdown', 'Phân tổ', 16],
    ['places', 'Số lẻ', 8],
    ['mayBeNegative', 'Cho phép âm', 10],
    ['numerator', 'Tử số', 34],
    ['denominator', 'Mẫu số', 34],
    ['factor', 'Hệ số nhân', 10],
    ['options', 'Phương án', 20],
    ['yes', 'Phương án đạt', 14],
    ['columns', 'Cột của bảng', 34],
    ['weight', 'Mã trọng số', 12],
    ['target', 'Mục tiêu', 12],
    ['targetNote', 'Ghi chú mục tiêu', 34],
    ['baseline', 'Số liệu gốc', 12],
    ['guidance', 'Hướng dẫn', 40],
    ['levels', 'Cấp đơn vị', 14],
    ['units', 'Mã đơn vị', 30],
  ),
};

export const CHECK_SHEET: Sheet = {
  name: 'Kiểm tra',
  columns: columns(
    ['kind', 'Phép kiểm tra', 30],
    ['grade', 'Mức', 14],
    ['fields', 'Các ô số liệu', 30],
    ['min', 'Nhỏ nhất', 12],
    ['max', 'Lớn nhất', 12],
    ['percent', 'Phần trăm', 12],
    ['message', 'Thông báo', 60],
  ),
};

export const WRITER_WORDS: Record<SectionWriter, string> = {
  unit: 'Đơn vị',
  coordinator: 'Cơ quan tổng hợp',
};

export const NARRATIVE_WORDS: Record<TemplateSection['narrative'], string> = {
  none: 'Không',
  optional: 'Tùy chọn',
  required: 'Bắt buộc',
};

export const TYPE_WORDS: Record<IndicatorType, string> = {
  number: 'Số',
  ratio: 'Tỷ lệ',
  text: 'Chữ',
  choice: 'Lựa chọn',
  table: 'Bảng',
};

export const AGGREGATION_WORDS: Record<Aggregation, string> = {
  sum: 'Cộng',
  'ratio-of-sums': 'Tỷ lệ của các tổng',
  average: 'Bình quân',
  'weighted-average': 'Bình quân có trọng số',
  last: 'Số liệu nộp sau cùng',
  'count-yes': 'Đếm đơn vị đạt',
  'share-yes': 'Tỷ lệ đơn vị đạt',
  none: 'Không tổng hợp',
};

export const BREAKDOWN_WORDS: Record<Breakdown, string> = { sex: 'Giới tính', level: 'Cấp đơn vị' };

export const CHECK_WORDS: Record<CheckKind, string> = {
  'not-above': 'Ô thứ nhất không lớn hơn ô thứ hai',
  sum: 'Ô thứ nhất bằng tổng các ô sau',
  across: 'Nữ và nam cộng bằng tổng số',
  range: 'Trong khoảng',
  jump: 'Chênh lệch so với kỳ trước',
};

export const GRADE_WORDS: Record<CheckGrade, string> = { error: 'Lỗi', warning: 'Cảnh báo' };

export const LEVEL_WORDS = UNIT_LEVEL_LABELS;

export const YES = 'Có';
export const NO = 'Không';
