import type { IsoDate, IsoInstant } from './common';
import type { ConditionValue, DeadlineValue, TaskSource } from './plans';

export type AssignmentStatus =
  | 'waiting'
  | 'assigned'
  | 'accepted'
  | 'in-progress'
  | 'submitted'
  | 'returned'
  | 'completed'
  | 'refused'
  | 'cancelled';

export type Timeliness = 'on-course' | 'due-soon' | 'overdue' | 'done-in-time' | 'done-late';

export type AssignmentRole = 'lead' | 'cooperating' | 'monitoring';

export interface Assignment {
  id: string;
  taskId: string;
  planId: string;
  planSymbol: string | null;
  planSubject: string | null;
  taskNumber: number | null;
  label: string | null;
  groups: string[];
  content: string;
  product: string | null;
  unitId: string;
  unitName: string;
  role: AssignmentRole;
  status: AssignmentStatus;
  timeliness: Timeliness;
  dueDate: IsoDate | null;
  originalDueDate: IsoDate | null;
  deadlineText: string | null;
  periodKey: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  statusChangedAt: IsoInstant | null;
  lastNote: string | null;
  version: number;
  allowed: string[];
}

export interface TaskCondition extends ConditionValue {
  id: string;
  satisfiedAt: IsoInstant | null;
  satisfiedBy: string | null;
  note: string | null;
}

export interface TaskUnit {
  role: AssignmentRole;
  text: string;
  unitId: string | null;
  groupId: string | null;
}

export interface TaskDetail {
  id: string;
  planId: string;
  planSymbol: string | null;
  planSubject: string | null;
  number: number | null;
  label: string | null;
  source: TaskSource;
  groups: string[];
  content: string;
  product: string | null;
  deadline: DeadlineValue;
  originalDueDate: IsoDate | null;
  dueDate: IsoDate | null;
  conditions: TaskCondition[];
  units: TaskUnit[];
  at: { start: number; end: number } | null;
  assignments: Assignment[];
  version: number;
  permissions: { canEdit: boolean; canSatisfyConditions: boolean; canAddUnit: boolean };
}

export interface HistoryEntry {
  at: IsoInstant;
  actorName: string | null;
  action: string;
  summary: string;
  reason: string | null;
  before: unknown;
  after: unknown;
}

export interface Transition {
  name: string;
  label: string;
  from: AssignmentStatus[];
  to: AssignmentStatus | null;
  roles: string[];
  scope: 'own-unit' | 'plan';
  requires: ('reason' | 'text' | 'person')[];
  effects: string[];
}

export interface TransitionInput {
  name: string;
  version: number;
  reason?: string;
  text?: string;
  personId?: string;
}

export interface AssignmentCounts {
  byStatus: Partial<Record<AssignmentStatus, number>>;
  byTimeliness: Partial<Record<Timeliness, number>>;
  total: number;
}
