import { ApiProperty } from '@nestjs/swagger';
import { ASSIGNMENT_STATUSES, TASK_SOURCES } from '../assignment.words';
import type { LateAssignment, LateUnit } from './late-assignments.service';

/** One late assignment. */
export class LateAssignmentView implements LateAssignment {
  @ApiProperty()
  assignmentId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty({ type: String, nullable: true })
  parentUnitId: string | null;
  @ApiProperty()
  taskId: string;
  @ApiProperty({ description: 'Place of the task in its plan, from 1' })
  taskNumber: number;
  @ApiProperty({ type: String, nullable: true })
  label: string | null;
  @ApiProperty({ type: [String] })
  groups: string[];
  @ApiProperty({ enum: TASK_SOURCES })
  source: LateAssignment['source'];
  @ApiProperty()
  content: string;
  @ApiProperty({ type: String, nullable: true })
  product: string | null;
  @ApiProperty()
  periodKey: string;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES })
  status: LateAssignment['status'];
  @ApiProperty({ description: 'In force, YYYY-MM-DD' })
  dueDate: string;
  @ApiProperty({ type: String, nullable: true, description: 'As first given, YYYY-MM-DD' })
  originalDueDate: string | null;
  @ApiProperty({ description: 'Calendar days since the deadline in force' })
  daysLate: number;
  @ApiProperty({ description: 'Urgings so far' })
  urgeCount: number;
}

/** A unit's late work of one plan. */
export class LateUnitView implements LateUnit {
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ type: [LateAssignmentView], description: 'The oldest deadline first' })
  assignments: LateAssignmentView[];
}
