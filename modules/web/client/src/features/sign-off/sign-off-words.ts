import type { Power, StepState, SubmissionBox, SubmissionStatus } from '../../api/types/sign-off';
import type { Tone } from '../../shared/components/tags';

export const SUBMISSION_STATUS_LABELS: Record<SubmissionStatus, string> = {
  reviewing: 'Đang xem xét',
  'to-sign': 'Chờ ký',
  signing: 'Đang ký trên e-office',
  returned: 'Bị trả lại',
  recalled: 'Đã thu hồi',
  signed: 'Đã ký, chờ phát hành',
  issued: 'Đã phát hành',
};

export const SUBMISSION_STATUS_TONES: Record<SubmissionStatus, Tone> = {
  reviewing: 'blue',
  'to-sign': 'violet',
  signing: 'violet',
  returned: 'red',
  recalled: 'grey',
  signed: 'amber',
  issued: 'green',
};

export const STEP_LABELS: Record<StepState, string> = {
  waiting: 'Chưa đến lượt',
  current: 'Đang chờ',
  approved: 'Đã duyệt',
  signed: 'Đã ký',
  returned: 'Trả lại',
  'passed-on': 'Đã chuyển người khác',
  voided: 'Mất hiệu lực do văn bản thay đổi',
  skipped: 'Không thực hiện',
};

export const STEP_TONES: Record<StepState, Tone> = {
  waiting: 'grey',
  current: 'blue',
  approved: 'green',
  signed: 'green',
  returned: 'red',
  'passed-on': 'amber',
  voided: 'grey',
  skipped: 'grey',
};

export const POWER_LABELS: Record<Power, string> = {
  none: 'Ký trực tiếp (người đứng đầu)',
  TM: 'TM. – thay mặt tập thể',
  KT: 'KT. – ký thay người đứng đầu',
  'TM-KT': 'TM. và KT. – thay mặt tập thể, ký thay người đứng đầu',
  TL: 'TL. – thừa lệnh',
  TUQ: 'TUQ. – thừa ủy quyền',
  Q: 'Q. – quyền cấp trưởng',
};

export const POWER_OPTIONS = (Object.keys(POWER_LABELS) as Power[]).map((value) => ({
  value,
  label: POWER_LABELS[value],
}));

export const BOX_LABELS: Record<SubmissionBox, string> = {
  waiting: 'Chờ tôi duyệt, ký',
  mine: 'Tôi trình',
  handled: 'Tôi đã xử lý',
  'to-issue': 'Chờ phát hành',
  issued: 'Đã phát hành',
};

export const NOTHING: Record<SubmissionBox, string> = {
  waiting: 'Không có văn bản nào chờ bạn duyệt hoặc ký.',
  mine: 'Bạn chưa trình văn bản nào.',
  handled: 'Bạn chưa duyệt hoặc ký văn bản nào.',
  'to-issue': 'Không có văn bản nào đã ký chờ phát hành.',
  issued: 'Chưa có văn bản nào được phát hành từ trình ký.',
};
