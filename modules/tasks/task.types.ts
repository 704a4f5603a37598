import type { Condition, Deadline, ReadTask, Span, TaskSource } from '../reading/types';
import type { AssignmentRole, TaskPlanStatus } from './assignment.words';

/** A plan as this room knows it; the plans room tells it of every change. */
export interface PlanReference {
  id: string;
  /** Number and notation; null while the plan has no number. */
  symbol: string | null;
  subject: string;
  /** Day of the plan, ISO date. */
  date: string | null;
  status: TaskPlanStatus;
}

/** One phrase of units as the plan writes it, and whom the coordinator understood by it. */
export interface NewTaskUnit {
  role: AssignmentRole;
  /** Verbatim. */
  text: string;
  unitId: string | null;
  groupId: string | null;
  /** Units in the end: one, a group's members, those chosen for an open phrase, or none. */
  unitIds: string[];
}

/** An approved item of a plan, about to become a task. */
export interface NewTask {
  /** Place in the plan, from 1. */
  order: number;
  source: TaskSource;
  label: string | null;
  groups: string[];
  content: string;
  product: string | null;
  deadline: Deadline;
  conditions: Condition[];
  /** Place in the source's text; null for an item entered by hand. */
  at: Span | null;
  fields: ReadTask['fields'];
  units: NewTaskUnit[];
}

/** What came of a creation; `taskIds` in the order of the drafts. */
export interface CreatedTasks {
  tasks: number;
  assignments: number;
  taskIds: string[];
}

/** The parts of a task an amended plan may change. */
export type TaskFields = Partial<NewTask>;

/** One step of an amendment. */
export type TaskChange =
  | { kind: 'add'; plan: PlanReference; draft: NewTask }
  | { kind: 'change'; taskId: string; fields: TaskFields; reason?: string }
  | { kind: 'cancel'; taskId: string; reason: string };

/** What a plan's overview shows of its tasks. */
export interface PlanCounts {
  taskCount: number;
  assignmentCount: number;
  /** Not done and past the deadline in force. */
  overdueCount: number;
  doneCount: number;
}
