/** Tasks and assignments as the server's own view types say. */
import type { AssignmentRole, AssignmentStatus } from '../../../../../tasks/assignment.words';
import type { AssignmentCountsView, AssignmentView } from '../../../../../tasks/dto/assignment.view';
import type {
  HistoryEntryView,
  TaskConditionView,
  TaskDetailView,
  TaskView,
} from '../../../../../tasks/dto/task.view';
import type { Timeliness } from '../../../../../tasks/timeliness/timeliness-rules';
import type { Transition as TransitionRow } from '../../../../../tasks/transitions/transition.types';
import type { IsoDate } from './common';

export type { AssignmentRole, AssignmentStatus, Timeliness };
export type Assignment = AssignmentView;
export type AssignmentCounts = AssignmentCountsView;
export type Transition = TransitionRow;
export type TaskSummary = TaskView;
export type TaskDetail = TaskDetailView;
export type TaskCondition = TaskConditionView;
export type HistoryEntry = HistoryEntryView;

export interface TransitionInput {
  name: string;
  version: number;
  reason?: string;
  text?: string;
  personId?: string;
  /** With a refusal: the unit whose function it is. */
  unitId?: string;
}

/** That a condition holds: since when, by what, and until when what opens is due. */
export interface SatisfyInput {
  version: number;
  note: string;
  on?: IsoDate;
  dueDate?: IsoDate;
}
