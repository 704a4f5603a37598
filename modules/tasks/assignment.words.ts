/** Where a unit's part of a task stands. One axis; whether it is late is another (timeliness). */
export const ASSIGNMENT_STATUSES = [
  'held',
  'waiting',
  'assigned',
  'accepted',
  'in-progress',
  'submitted',
  'returned',
  'completed',
  'refused',
  'cancelled',
] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

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

/** The unit has it and is not done with it. */
export const AT_WORK_STATUSES = [
  'assigned',
  'accepted',
  'in-progress',
  'returned',
] as const satisfies readonly AssignmentStatus[];

/** The unit has taken it up and is not done with it: it may report progress and hand over parts. */
export const HANDING_STATUSES = [
  'accepted',
  'in-progress',
  'returned',
] as const satisfies readonly AssignmentStatus[];

/** Another unit may be put in the unit's place. */
export const EXCHANGEABLE_STATUSES = ['assigned', 'refused'] as const satisfies readonly AssignmentStatus[];

/** Nothing more is expected of the unit. */
export const CLOSED_STATUSES = ['completed', 'cancelled'] as const satisfies readonly AssignmentStatus[];

/** Every status but the closed ones: what a changed or cancelled task still touches. */
export const OPEN_STATUSES: readonly AssignmentStatus[] = ASSIGNMENT_STATUSES.filter(
  (status) => !CLOSED_STATUSES.some((closed) => closed === status),
);

/** What a unit is to a task, strongest first: a unit named twice holds the stronger part only. */
export const ASSIGNMENT_ROLES = ['lead', 'cooperating', 'monitoring'] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

export const ROLE_WORDS: Record<AssignmentRole, string> = {
  lead: 'chủ trì',
  cooperating: 'phối hợp',
  monitoring: 'theo dõi',
};

export const TASK_SOURCES = ['appendix', 'body', 'obligation'] as const;

/** What this room needs to know of where a plan stands. */
export const TASK_PLAN_STATUSES = ['prepared', 'active', 'closed', 'cancelled'] as const;
export type TaskPlanStatus = (typeof TASK_PLAN_STATUSES)[number];
