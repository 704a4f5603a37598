import type { TransitionName } from '../../../../../tasks/transitions/transition-table';

const SENTENCES: Record<TransitionName, string> = {
  release: 'Đã phát hành phần việc.',
  open: 'Đã mở phần việc.',
  accept: 'Đã tiếp nhận phần việc.',
  refuse: 'Đã từ chối phần việc.',
  start: 'Đã bắt đầu thực hiện phần việc.',
  'assign-person': 'Đã phân công người thực hiện.',
  submit: 'Đã gửi báo cáo hoàn thành.',
  correct: 'Đã gửi bản sửa.',
  'withdraw-submission': 'Đã rút báo cáo.',
  return: 'Đã trả lại phần việc cho đơn vị.',
  complete: 'Đã xác nhận hoàn thành.',
  reassign: 'Đã giao lại phần việc cho đơn vị.',
  reopen: 'Đã mở lại phần việc.',
  cancel: 'Đã hủy phần việc.',
  restore: 'Đã khôi phục phần việc.',
};

/** What is said when a transition is done, by its name. */
export const TRANSITION_DONE: Readonly<Record<string, string>> = SENTENCES;
