import { ApiProperty } from '@nestjs/swagger';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATUSES } from '../assignment.words';
import type { AssignmentRole, AssignmentStatus } from '../assignment.words';
import type { TaskSource } from '../../reading/types';
import { TASK_SOURCES } from '../assignment.words';
import { WORK_ACTS } from '../transitions/work-acts';
import type { WorkAct } from '../transitions/work-acts';
import { TIMELINESS } from '../timeliness/timeliness-rules';
import type { Timeliness } from '../timeliness/timeliness-rules';

/** A task as one unit holds it, with what a list shows of task and plan. */
export class AssignmentView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  taskId: string;
  @ApiProperty()
  planId: string;
  @ApiProperty({ type: String, nullable: true })
  planSymbol: string | null;
  @ApiProperty()
  planSubject: string;
  @ApiProperty({ description: 'Place of the task in its plan, from 1' })
  taskNumber: number;
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
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES })
  status: AssignmentStatus;
  @ApiProperty({ enum: TIMELINESS, nullable: true, description: 'Null while held, refused or cancelled' })
  timeliness: Timeliness | null;
  @ApiProperty({ type: String, nullable: true, description: 'Last good day in force, YYYY-MM-DD' })
  dueDate: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Last good day as first given, YYYY-MM-DD' })
  originalDueDate: string | null;
  @ApiProperty({ description: 'The deadline in the words of the plan' })
  deadlineText: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Period of a recurring task: 2026, 2026-Q1, 2026-03 …',
  })
  periodKey: string | null;
  @ApiProperty({ type: String, nullable: true })
  assigneeId: string | null;
  @ApiProperty({ type: String, nullable: true })
  assigneeName: string | null;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  statusChangedAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Day the result was handed in, YYYY-MM-DD' })
  submittedOn: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Day the accepted result was handed in, YYYY-MM-DD',
  })
  completedOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The last reason or text given' })
  lastNote: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The assignment this is a part of' })
  parentId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who handed the part over' })
  parentUnitName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What of the task the part is' })
  partText: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The unit a refusal proposes instead' })
  suggestedUnitId: string | null;
  @ApiProperty({ type: String, nullable: true })
  suggestedUnitName: string | null;
  @ApiProperty({ description: 'Urgings so far' })
  urgeCount: number;
  @ApiProperty({ type: Number, nullable: true, description: 'As last reported, 0 to 100' })
  percent: number | null;
  @ApiProperty({ description: 'A request for more time waits for a decision' })
  extensionOpen: boolean;
  @ApiProperty({ description: 'Cancelled while the task itself stands: đã thôi giao' })
  takenOff: boolean;
  @ApiProperty()
  version: number;
  @ApiProperty({ enum: WORK_ACTS, isArray: true, description: 'What else the caller may do now' })
  acts: WorkAct[];
  @ApiProperty({ type: [String], description: 'Names of the transitions the caller may fire now' })
  allowed: string[];
}

/** How many assignments stand where. */
export class AssignmentCountsView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  byStatus: Partial<Record<AssignmentStatus, number>>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  byTimeliness: Record<Timeliness, number>;
  @ApiProperty()
  total: number;
}
