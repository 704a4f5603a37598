import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import { PERIOD_STATUSES, UNIT_REPORT_STATUSES } from '../entities';
import type { PeriodStatus, UnitReportStatus } from '../entities';
import { RHYTHMS } from '../periods/period-span';
import type { Rhythm } from '../periods/period-span';

export class PeriodCountsView {
  @ApiProperty({ description: 'Units that owe a report' })
  units: number;
  @ApiProperty()
  submitted: number;
  @ApiProperty()
  accepted: number;
  @ApiProperty()
  returned: number;
  @ApiProperty({ description: 'Sent after the due date, or not sent and the due date is over' })
  late: number;
}

export class PeriodSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: PERIOD_STATUSES })
  status: PeriodStatus;
  @ApiProperty({ enum: RHYTHMS })
  rhythm: Rhythm;
  @ApiProperty()
  periodKey: string;
  @ApiProperty()
  startsOn: string;
  @ApiProperty()
  endsOn: string;
  @ApiProperty()
  dueDate: string;
  @ApiProperty()
  templateName: string;
  @ApiProperty({ type: PeriodCountsView })
  counts: PeriodCountsView;
}

export class PeriodPage extends PageShape {
  @ApiProperty({ type: [PeriodSummaryView] })
  items: PeriodSummaryView[];
}

export class OwingUnitView {
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Fields the unit is asked for' })
  fields: number;
  @ApiProperty({ description: 'Those of them that must be filled in' })
  required: number;
  @ApiProperty({ description: 'Nobody of this unit could fill it in: no active officer or leader' })
  nobody: boolean;
}

export class PeriodPreviewView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  startsOn: string;
  @ApiProperty()
  endsOn: string;
  @ApiProperty()
  dueDate: string;
  @ApiProperty({ description: '"trước ngày 01/12/2026"' })
  dueWords: string;
  @ApiProperty({ type: [OwingUnitView] })
  units: OwingUnitView[];
  @ApiProperty({ type: [String], description: 'What to look at before opening; Vietnamese' })
  warnings: string[];
}

export class UnitReportRowView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ enum: UNIT_REPORT_STATUSES })
  status: UnitReportStatus;
  @ApiProperty()
  dueDate: string;
  @ApiProperty()
  requiredCount: number;
  @ApiProperty()
  filledCount: number;
  @ApiProperty()
  submissionNumber: number;
  @ApiProperty({ type: String, nullable: true })
  firstSubmittedOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: Date | null;
  @ApiProperty()
  nothingToReport: boolean;
  @ApiProperty({ description: 'Days after the due date it was first sent, or is now; 0 in time' })
  daysLate: number;
  @ApiProperty({ type: String, nullable: true })
  remark: string | null;
  @ApiProperty()
  version: number;
}

export class PeriodView extends PeriodSummaryView {
  @ApiProperty()
  templateId: string;
  @ApiProperty()
  templateNumber: number;
  @ApiProperty()
  dueWords: string;
  @ApiProperty()
  guidance: string;
  @ApiProperty({ type: String, nullable: true })
  taskId: string | null;
  @ApiProperty({ type: String, nullable: true })
  taskContent: string | null;
  @ApiProperty({ type: String, nullable: true })
  planId: string | null;
  @ApiProperty({ type: String, nullable: true })
  previousId: string | null;
  @ApiProperty({ type: String, nullable: true })
  previousName: string | null;
  @ApiProperty({ type: String, nullable: true })
  nextOpensOn: string | null;
  @ApiProperty({ type: [UnitReportRowView] })
  reports: UnitReportRowView[];
  @ApiProperty()
  version: number;
}
