/** Tasks and assignments as the server's own view types say. */
import type { AssignmentRole, AssignmentStatus } from '../../../../../tasks/assignment.words';
import type { AssignmentCountsView, AssignmentView } from '../../../../../tasks/dto/assignment.view';
import type { Timeliness } from '../../../../../tasks/timeliness/timeliness-rules';
import type { Transition as TransitionRow } from '../../../../../tasks/transitions/transition.types';
import type { IsoDate, IsoInstant } from './common';
import type { ConditionValue, DeadlineValue, TaskSource } from './plans';

export type { AssignmentRole, AssignmentStatus, Timeliness };
export type Assignment = AssignmentView;
export type AssignmentCounts = AssignmentCountsView;
export type Transition = TransitionRow;

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

export interface TransitionInput {
  name: string;
  version: number;
  reason?: string;
  text?: string;
  personId?: string;
}
