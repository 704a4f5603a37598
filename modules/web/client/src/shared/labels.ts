import type { Role } from '../api/types/session';
import type { MarkKind, PlanStatus, TaskColumn, TaskSource, DeadlineKind } from '../api/types/plans';
import type { UnitKind, UnitLevel } from '../api/types/organization';
import type { ReportStatus, Rhythm } from '../api/types/reports';
import type { AssignmentRole, AssignmentStatus, Timeliness } from '../api/types/tasks';
import type { AnswerStatus, ExtensionStatus, ReplyKind, UrgeGrade } from '../api/types/work';

/** The words people see for the codes of the interface. */
export const ROLE_LABELS: Record<Role, string> = {
  clerk: 'Văn thư',
  officer: 'Chuyên viên đơn vị',
  'unit-leader': 'Lãnh đạo đơn vị',
  coordinator: 'Chuyên viên tổng hợp',
  'provincial-leader': 'Lãnh đạo tỉnh',
  administrator: 'Quản trị',
};

export const PLAN_STATUS_LABELS: Record<PlanStatus, string> = {
  draft: 'Bản nháp',
  prepared: 'Chờ số, ngày ban hành',
  active: 'Đang thực hiện',
  closed: 'Đã kết thúc',
  cancelled: 'Đã hủy',
};

export const STATUS_LABELS: Record<AssignmentStatus, string> = {
  held: 'Chờ ban hành',
  waiting: 'Chờ điều kiện',
  assigned: 'Đã giao',
  accepted: 'Đã tiếp nhận',
  'in-progress': 'Đang thực hiện',
  submitted: 'Chờ duyệt',
  returned: 'Bị trả lại',
  completed: 'Hoàn thành',
  refused: 'Từ chối',
  cancelled: 'Đã hủy',
};

export const TIMELINESS_LABELS: Record<Timeliness, string> = {
  'on-course': 'Trong hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  'done-in-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
};

export const ASSIGNMENT_ROLE_LABELS: Record<AssignmentRole, string> = {
  lead: 'Chủ trì',
  cooperating: 'Phối hợp',
  monitoring: 'Theo dõi',
};

export const MARK_LABELS: Record<MarkKind, string> = {
  content: 'Nội dung nhiệm vụ',
  lead: 'Chủ trì',
  cooperating: 'Phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  condition: 'Điều kiện',
  header: 'Thể thức',
  citation: 'Văn bản viện dẫn',
  warning: 'Cần xem lại',
};

export const DEADLINE_KIND_LABELS: Record<DeadlineKind, string> = {
  date: 'Đến ngày cụ thể',
  month: 'Trong tháng',
  quarter: 'Trong quý',
  year: 'Trong năm',
  range: 'Khoảng thời gian',
  recurring: 'Định kỳ',
  ongoing: 'Thường xuyên',
  conditional: 'Theo điều kiện',
  none: 'Không ghi thời hạn',
};

export const TASK_SOURCE_LABELS: Record<TaskSource, string> = {
  appendix: 'Phụ lục',
  body: 'Nội dung kế hoạch',
  obligation: 'Tổ chức thực hiện',
};

export const COLUMN_LABELS: Record<TaskColumn, string> = {
  label: 'Số thứ tự',
  content: 'Nội dung nhiệm vụ',
  lead: 'Cơ quan chủ trì',
  cooperating: 'Cơ quan phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  ignore: 'Bỏ qua cột này',
};

export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  'province-committee': 'UBND tỉnh',
  department: 'Sở',
  office: 'Văn phòng',
  'mass-organization': 'Đoàn thể',
  press: 'Cơ quan báo chí, cổng thông tin',
  commune: 'Xã',
  ward: 'Phường',
  'armed-force': 'Lực lượng vũ trang',
  agency: 'Ban, cơ quan khác của tỉnh',
  unit: 'Đơn vị trực thuộc',
  external: 'Ngoài hệ thống UBND tỉnh',
};

/** Codes of a unit by the system they belong to; others are told by the system's own name. */
export const CODE_SYSTEM_LABELS: Record<string, string> = {
  national: 'Mã định danh',
  'e-office': 'Mã ở phần mềm quản lý văn bản',
};

export const UNIT_LEVEL_LABELS: Record<UnitLevel, string> = {
  ministry: 'Bộ, ngành trung ương',
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
};

export const REPORT_STATUS_LABELS: Record<ReportStatus, string> = {
  open: 'Chưa nộp',
  submitted: 'Đã nộp',
  returned: 'Bị trả lại',
  accepted: 'Đã chấp nhận',
};

export const RHYTHM_LABELS: Record<Rhythm, string> = {
  once: 'Một lần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': '6 tháng',
  year: 'Hằng năm',
};

/** Names of a task's fields, as in "đã sửa: Nội dung, Thời hạn". */
export const FIELD_LABELS: Record<string, string> = {
  label: 'Số thứ tự',
  groups: 'Nhóm nhiệm vụ',
  content: 'Nội dung',
  lead: 'Đơn vị chủ trì',
  cooperating: 'Đơn vị phối hợp',
  monitoring: 'Đơn vị theo dõi',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  conditions: 'Điều kiện',
};

export const REPLY_KIND_LABELS: Record<ReplyKind, string> = {
  report: 'Báo cáo kết quả',
  nothing: 'Không phát sinh',
};

export const ANSWER_STATUS_LABELS: Record<AnswerStatus, string> = {
  waiting: 'Chờ duyệt',
  accepted: 'Đạt',
  returned: 'Chưa đạt',
  withdrawn: 'Đã rút',
  replaced: 'Đã thay bằng bản mới',
  void: 'Không còn hiệu lực',
};

export const EXTENSION_STATUS_LABELS: Record<ExtensionStatus, string> = {
  open: 'Chờ quyết định',
  granted: 'Đã gia hạn',
  refused: 'Không gia hạn',
  withdrawn: 'Đã rút',
  lapsed: 'Không còn hiệu lực',
};

export const URGE_GRADE_LABELS: Record<UrgeGrade, string> = {
  remind: 'Nhắc nhở',
  criticise: 'Phê bình',
  account: 'Kiểm điểm',
};

/** Options of a Select from a table of labels. */
export function optionsOf<K extends string>(labels: Record<K, string>): { value: K; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value: value as K, label: label as string }));
}
