import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATUSES, TIMELINESS } from '../../tasks';
import type { AssignmentRole, AssignmentStatus, Timeliness } from '../../tasks';

const nullableText = { type: String, nullable: true } as const;

/** Figures of one unit, plan, field or period. */
export class TimelinessRowView {
  @ApiProperty({ ...nullableText, description: 'Id, heading or period; null for what has none' })
  key: string | null;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Assignments that count: held, refused and cancelled ones do not' })
  total: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  byTimeliness: Record<Timeliness, number>;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Percent done in time of what was done or is overdue, by the original deadline; null without any',
  })
  inTimeRate: number | null;
  @ApiProperty({ description: 'How often units were urged' })
  urgings: number;
}

export class TimelinessBoardView {
  @ApiProperty({ type: [TimelinessRowView] })
  rows: TimelinessRowView[];
  @ApiProperty({ type: TimelinessRowView })
  total: TimelinessRowView;
  @ApiProperty({ description: 'Day the figures are of, YYYY-MM-DD' })
  today: string;
}

export class MatrixTaskView {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Place in the plan, from 1' })
  number: number;
  @ApiProperty(nullableText)
  label: string | null;
  @ApiProperty()
  content: string;
  @ApiProperty(nullableText)
  dueDate: string | null;
}

export class MatrixUnitView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

/** What one unit has to do with one task; of a recurring task its newest occurrence. */
export class MatrixCellView {
  @ApiProperty()
  taskId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  assignmentId: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES })
  status: AssignmentStatus;
  @ApiProperty({ enum: TIMELINESS, nullable: true })
  timeliness: Timeliness | null;
  @ApiProperty()
  urgings: number;
}

export class MatrixView {
  @ApiProperty({ type: [MatrixTaskView] })
  tasks: MatrixTaskView[];
  @ApiProperty({ type: [MatrixUnitView] })
  units: MatrixUnitView[];
  @ApiProperty({ type: [MatrixCellView] })
  cells: MatrixCellView[];
}

/** A line of the book (Sổ theo dõi nhiệm vụ): a task as its lead unit holds it. */
export class BookRowView {
  @ApiProperty()
  assignmentId: string;
  @ApiProperty()
  taskId: string;
  @ApiProperty({ description: 'Running number in this list, from 1' })
  position: number;
  @ApiProperty({ ...nullableText, description: 'Number and notation of the plan' })
  planSymbol: string | null;
  @ApiProperty(nullableText)
  planDate: string | null;
  @ApiProperty()
  content: string;
  @ApiProperty()
  lead: string;
  @ApiProperty({ type: [String] })
  cooperating: string[];
  @ApiProperty(nullableText)
  originalDueDate: string | null;
  @ApiProperty({ ...nullableText, description: 'In force' })
  dueDate: string | null;
  @ApiProperty({ ...nullableText, description: 'The deadline in the words of the plan' })
  deadlineText: string | null;
  @ApiProperty(nullableText)
  periodKey: string | null;
  @ApiProperty(nullableText)
  product: string | null;
  @ApiProperty(nullableText)
  submittedOn: string | null;
  @ApiProperty(nullableText)
  completedOn: string | null;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES })
  status: AssignmentStatus;
  @ApiProperty({ enum: TIMELINESS, nullable: true })
  timeliness: Timeliness | null;
  @ApiProperty()
  urgings: number;
  @ApiProperty(nullableText)
  note: string | null;
}

export class BookPage extends PageShape {
  @ApiProperty({ type: [BookRowView] })
  items: BookRowView[];
}
