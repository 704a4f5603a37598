import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import { UNIT_REPORT_STATUSES } from '../entities';
import type { UnitReportStatus } from '../entities';
import { CHECK_GRADES } from '../template/template.types';
import type { CheckGrade } from '../template/template.types';
import { TemplateContentBody } from './template-content.bodies';

export class UnitReportSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  periodId: string;
  @ApiProperty()
  periodName: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ enum: UNIT_REPORT_STATUSES })
  status: UnitReportStatus;
  @ApiProperty()
  dueDate: string;
  @ApiProperty({ description: 'Days after the due date it was first sent, or is now; 0 in time' })
  daysLate: number;
  @ApiProperty()
  requiredCount: number;
  @ApiProperty()
  filledCount: number;
  @ApiProperty()
  submissionNumber: number;
  @ApiProperty()
  nothingToReport: boolean;
  @ApiProperty({ description: 'The period is over' })
  closed: boolean;
}

export class UnitReportPage extends PageShape {
  @ApiProperty({ type: [UnitReportSummaryView] })
  items: UnitReportSummaryView[];
}

export class FieldValueView {
  @ApiProperty()
  field: string;
  @ApiProperty({ type: String, nullable: true, description: 'Canonical; as typed while it has a fault' })
  value: string | null;
  @ApiProperty({ type: String, nullable: true })
  fault: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Vietnamese' })
  faultText: string | null;
  @ApiProperty()
  change: number;
  @ApiProperty()
  changedByName: string;
  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;
}

export class FindingView {
  @ApiProperty()
  field: string;
  @ApiProperty({ enum: CHECK_GRADES })
  grade: CheckGrade;
  @ApiProperty()
  code: string;
  @ApiProperty({ description: 'Vietnamese' })
  message: string;
}

export class SubmissionView {
  @ApiProperty()
  number: number;
  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;
  @ApiProperty()
  submittedByName: string;
  @ApiProperty()
  nothingToReport: boolean;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class UnitReportView extends UnitReportSummaryView {
  @ApiProperty()
  guidance: string;
  @ApiProperty()
  startsOn: string;
  @ApiProperty()
  endsOn: string;
  @ApiProperty({ type: String, nullable: true, description: 'Task it answers' })
  taskId: string | null;
  @ApiProperty({ type: String, nullable: true })
  remark: string | null;
  @ApiProperty({ type: TemplateContentBody, description: 'What this unit is asked for' })
  content: TemplateContentBody;
  @ApiProperty({ type: [FieldValueView] })
  values: FieldValueView[];
  @ApiProperty({ type: [FindingView] })
  findings: FindingView[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Figures of the last period by field',
  })
  last: Record<string, string>;
  @ApiProperty({ type: [SubmissionView], description: 'Newest first' })
  submissions: SubmissionView[];
  @ApiProperty()
  changeCount: number;
  @ApiProperty()
  canFill: boolean;
  @ApiProperty()
  canDecide: boolean;
  @ApiProperty()
  version: number;
}

export class FieldConflictView {
  @ApiProperty()
  field: string;
  @ApiProperty({ type: String, nullable: true })
  mine: string | null;
  @ApiProperty({ type: String, nullable: true })
  theirs: string | null;
  @ApiProperty()
  change: number;
  @ApiProperty()
  changedByName: string;
  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;
}

export class SavedView {
  @ApiProperty({
    type: [FieldValueView],
    description: 'Fields changed since what the writer knew, own ones included',
  })
  values: FieldValueView[];
  @ApiProperty({ type: [FieldConflictView], description: 'Fields not stored: somebody else was faster' })
  conflicts: FieldConflictView[];
  @ApiProperty({ type: [FindingView] })
  findings: FindingView[];
  @ApiProperty()
  changeCount: number;
  @ApiProperty()
  requiredCount: number;
  @ApiProperty()
  filledCount: number;
  @ApiProperty({ enum: UNIT_REPORT_STATUSES })
  status: UnitReportStatus;
}
