import type { NoticeKind } from '../../calendar';

/** How a change of assignments is told: of one task by its number, of several by how many. */
export interface ChangeWords {
  kind: NoticeKind;
  one(number: number): string;
  many(count: number): string;
}

const words = (kind: NoticeKind, one: string, many: string): ChangeWords => ({
  kind,
  one: (number) => one.replace('#', String(number)),
  many: (count) => many.replace('#', String(count)),
});

const ASSIGNED = words('task-assigned', 'Đơn vị được giao nhiệm vụ số #', 'Đơn vị được giao # nhiệm vụ');

/** By the name of the transition; to whom is the transition table's affair. What is not here is not told. */
export const CHANGE_WORDS: Readonly<Record<string, ChangeWords>> = {
  create: ASSIGNED,
  release: ASSIGNED,
  'hand-over': words(
    'task-assigned',
    'Đơn vị tiếp nhận nhiệm vụ số # từ đơn vị đã sáp nhập',
    'Đơn vị tiếp nhận # nhiệm vụ từ đơn vị đã sáp nhập',
  ),
  open: words(
    'condition-satisfied',
    'Nhiệm vụ số # đã đủ điều kiện để thực hiện',
    '# nhiệm vụ đã đủ điều kiện để thực hiện',
  ),
  refuse: words('task-refused', 'Đơn vị từ chối nhiệm vụ số #', 'Đơn vị từ chối # nhiệm vụ'),
  'assign-person': words(
    'task-assigned',
    'Bạn được phân công nhiệm vụ số #',
    'Bạn được phân công # nhiệm vụ',
  ),
  submit: words('reply-sent', 'Có báo cáo kết quả nhiệm vụ số #', 'Có báo cáo kết quả # nhiệm vụ'),
  correct: words('reply-sent', 'Có bản sửa báo cáo nhiệm vụ số #', 'Có bản sửa báo cáo # nhiệm vụ'),
  return: words(
    'task-returned',
    'Kết quả nhiệm vụ số # chưa đạt, phải làm tiếp',
    'Kết quả # nhiệm vụ chưa đạt',
  ),
  complete: words(
    'task-completed',
    'Nhiệm vụ số # được xác nhận hoàn thành',
    '# nhiệm vụ được xác nhận hoàn thành',
  ),
  reassign: words(
    'task-assigned',
    'Nhiệm vụ số # được giao lại cho đơn vị',
    '# nhiệm vụ được giao lại cho đơn vị',
  ),
  reopen: words('task-returned', 'Nhiệm vụ số # được mở lại, phải làm tiếp', '# nhiệm vụ được mở lại'),
  cancel: words('task-cancelled', 'Nhiệm vụ số # của đơn vị đã bị hủy', '# nhiệm vụ của đơn vị đã bị hủy'),
  restore: words('task-assigned', 'Nhiệm vụ số # được khôi phục', '# nhiệm vụ được khôi phục'),
};
