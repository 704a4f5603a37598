import { ApiProperty } from '@nestjs/swagger';
import type { Deadline, DeadlineKind, Span, TaskSource } from '../../reading/types';
import { ASSIGNMENT_ROLES, TASK_SOURCES } from '../assignment.words';
import type { AssignmentRole } from '../assignment.words';
import { AssignmentView } from './assignment.view';

const DEADLINE_KINDS = [
  'date',
  'month',
  'quarter',
  'year',
  'range',
  'recurring',
  'ongoing',
  'conditional',
  'none',
] as const satisfies readonly DeadlineKind[];

/** A deadline as written and as understood. */
export class TaskDeadlineView implements Deadline {
  @ApiProperty({ description: 'Verbatim' })
  text: string;
  @ApiProperty({ enum: DEADLINE_KINDS })
  kind: DeadlineKind;
  @ApiProperty({ type: String, nullable: true, description: 'First day, YYYY-MM-DD' })
  from: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Last good day, YYYY-MM-DD' })
  to: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'RFC 5545 RRULE' })
  rule: string | null;
  @ApiProperty({ type: String, nullable: true })
  condition: string | null;
}

/** A document or event the task waits for. */
export class TaskConditionView {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Verbatim' })
  text: string;
  @ApiProperty({ type: String, nullable: true })
  documentKind: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuer: string | null;
  @ApiProperty({ type: String, nullable: true })
  about: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 8601, UTC; null while it does not hold' })
  satisfiedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Day of the event, YYYY-MM-DD' })
  satisfiedOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of who said so' })
  satisfiedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

/** A phrase of units as the plan writes it. */
export class TaskUnitView {
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  @ApiProperty({ description: 'Verbatim' })
  text: string;
  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;
  @ApiProperty({ type: String, nullable: true })
  groupId: string | null;
}

/** A task in a list; counts are of the assignments the caller may see. */
export class TaskView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  planId: string;
  @ApiProperty({ type: String, nullable: true })
  planSymbol: string | null;
  @ApiProperty()
  planSubject: string;
  @ApiProperty({ description: 'Place in the plan, from 1' })
  number: number;
  @ApiProperty({ type: String, nullable: true, description: 'Number or letter as in the source' })
  label: string | null;
  @ApiProperty({ enum: TASK_SOURCES })
  source: TaskSource;
  @ApiProperty({ type: [String] })
  groups: string[];
  @ApiProperty()
  content: string;
  @ApiProperty({ type: String, nullable: true })
  product: string | null;
  @ApiProperty({ type: TaskDeadlineView })
  deadline: TaskDeadlineView;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD; of the newest occurrence' })
  originalDueDate: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD; of the newest occurrence' })
  dueDate: string | null;
  @ApiProperty()
  cancelled: boolean;
  @ApiProperty()
  assignmentCount: number;
  @ApiProperty()
  doneCount: number;
  @ApiProperty()
  overdueCount: number;
  @ApiProperty()
  version: number;
}

/** What the caller may do with a task. */
export class TaskPermissionsView {
  @ApiProperty()
  canEdit: boolean;
  @ApiProperty()
  canSatisfyConditions: boolean;
  @ApiProperty()
  canAddUnit: boolean;
  @ApiProperty()
  canCancel: boolean;
}

/** A task with everything the caller may see of it. */
export class TaskDetailView extends TaskView {
  @ApiProperty({ type: [TaskConditionView] })
  conditions: TaskConditionView[];
  @ApiProperty({ type: [TaskUnitView] })
  units: TaskUnitView[];
  @ApiProperty({ description: 'Place in the text of the source, {start, end}', nullable: true, type: Object })
  at: Span | null;
  @ApiProperty({ type: [AssignmentView], description: 'All, or the own unit’s' })
  assignments: AssignmentView[];
  @ApiProperty({ type: TaskPermissionsView })
  permissions: TaskPermissionsView;
}

/** An assignment with the task it is part of. */
export class AssignmentDetailView extends AssignmentView {
  @ApiProperty({ type: TaskDetailView })
  task: TaskDetailView;
}

/** One act of a history. */
export class HistoryEntryView {
  @ApiProperty({ description: 'ISO 8601, UTC' })
  at: string;
  @ApiProperty()
  actorName: string;
  @ApiProperty({ description: 'assignment.accept, task.edit …' })
  action: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The unit it concerns; null: the task as a whole',
  })
  unitId: string | null;
  @ApiProperty({ description: 'Vietnamese' })
  summary: string;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: Object, nullable: true })
  before: unknown;
  @ApiProperty({ type: Object, nullable: true })
  after: unknown;
}
