import { vietnameseDate } from '../../foundation';
import { STATUS_LABELS, TIMELINESS, TIMELINESS_LABELS } from '../../tasks';
import type { BookRowView, TimelinessRowView } from '../dto';

/** A column of an exported table. */
export interface Column<Row> {
  heading: string;
  /** Characters. */
  width: number;
  value: (row: Row) => string | number | null;
}

const day = (iso: string | null): string | null => iso && vietnameseDate(iso);

/** The paper book's columns in their order. */
export const BOOK_COLUMNS: Column<BookRowView>[] = [
  { heading: 'STT', width: 6, value: ({ position }) => position },
  { heading: 'Số, ký hiệu văn bản giao', width: 18, value: ({ planSymbol }) => planSymbol },
  { heading: 'Ngày văn bản', width: 12, value: ({ planDate }) => day(planDate) },
  { heading: 'Nội dung nhiệm vụ', width: 60, value: ({ content }) => content },
  { heading: 'Đơn vị chủ trì', width: 26, value: ({ lead }) => lead },
  { heading: 'Đơn vị phối hợp', width: 30, value: ({ cooperating }) => cooperating.join('; ') },
  {
    heading: 'Thời hạn ban đầu',
    width: 14,
    value: ({ originalDueDate, deadlineText }) => day(originalDueDate) ?? deadlineText,
  },
  {
    heading: 'Thời hạn sau gia hạn',
    width: 14,
    value: ({ originalDueDate, dueDate }) => (dueDate === originalDueDate ? null : day(dueDate)),
  },
  { heading: 'Kỳ', width: 10, value: ({ periodKey }) => periodKey },
  { heading: 'Kết quả, sản phẩm', width: 26, value: ({ product }) => product },
  { heading: 'Ngày báo cáo', width: 12, value: ({ submittedOn }) => day(submittedOn) },
  { heading: 'Ngày hoàn thành', width: 12, value: ({ completedOn }) => day(completedOn) },
  { heading: 'Tình trạng', width: 16, value: ({ status }) => STATUS_LABELS[status] },
  { heading: 'Tiến độ', width: 18, value: ({ timeliness }) => timeliness && TIMELINESS_LABELS[timeliness] },
  { heading: 'Số lần đôn đốc', width: 9, value: ({ urgings }) => urgings },
  { heading: 'Ghi chú', width: 30, value: ({ note }) => note },
];

/** The columns of figures; the first names what they are told by. */
export function timelinessColumns(first: string): Column<TimelinessRowView>[] {
  return [
    { heading: first, width: 44, value: ({ name }) => name },
    { heading: 'Tổng số', width: 9, value: ({ total }) => total },
    ...TIMELINESS.map((word) => ({
      heading: TIMELINESS_LABELS[word],
      width: 12,
      value: ({ byTimeliness }: TimelinessRowView) => byTimeliness[word],
    })),
    { heading: 'Tỷ lệ đúng hạn (%)', width: 12, value: ({ inTimeRate }) => inTimeRate },
    { heading: 'Số lần đôn đốc', width: 10, value: ({ urgings }) => urgings },
  ];
}
