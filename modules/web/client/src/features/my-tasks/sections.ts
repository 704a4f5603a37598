import type { AssignmentStatus } from '../../api/types/tasks';

/** A group of a unit's tasks by what has to be done about them. */
export interface Section {
  name: string;
  heading: string;
  hint: string;
  /** What the server is asked for; several values are separated by commas. */
  status?: string;
  timeliness?: string;
  /** Opened by a click only. */
  folded?: boolean;
}

const OPEN: AssignmentStatus[] = ['assigned', 'accepted', 'in-progress', 'returned'];
const open = OPEN.join(',');

export const SECTIONS: Section[] = [
  { name: 'overdue', heading: 'Quá hạn', hint: 'cần làm ngay', status: open, timeliness: 'overdue' },
  { name: 'due-soon', heading: 'Sắp đến hạn', hint: '', status: open, timeliness: 'due-soon' },
  {
    name: 'returned',
    heading: 'Bị trả lại',
    hint: 'xem nhận xét và làm lại',
    status: 'returned',
    timeliness: 'on-course',
  },
  {
    name: 'assigned',
    heading: 'Mới giao',
    hint: 'chờ đơn vị tiếp nhận',
    status: 'assigned',
    timeliness: 'on-course',
  },
  {
    name: 'working',
    heading: 'Đang thực hiện',
    hint: '',
    status: 'accepted,in-progress',
    timeliness: 'on-course',
  },
  { name: 'submitted', heading: 'Đã gửi, chờ duyệt', hint: '', status: 'submitted' },
  { name: 'waiting', heading: 'Chờ điều kiện', hint: 'sẽ mở khi có văn bản hướng dẫn', status: 'waiting' },
  { name: 'done', heading: 'Hoàn thành', hint: '', status: 'completed', folded: true },
  { name: 'ended', heading: 'Đã từ chối, đã hủy', hint: '', status: 'refused,cancelled', folded: true },
];
