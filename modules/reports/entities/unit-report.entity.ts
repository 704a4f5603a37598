import { Entity } from 'typeorm';
import {
  DateOnly,
  Flag,
  IdColumn,
  Instant,
  Json,
  LongText,
  Ref,
  Text,
  Version,
  Whole,
} from '../../persistence';

/** open: being filled in; submitted: waits for the coordinator; returned: to be corrected; accepted: counts as done. */
export const UNIT_REPORT_STATUSES = ['open', 'submitted', 'returned', 'accepted'] as const;
export type UnitReportStatus = (typeof UNIT_REPORT_STATUSES)[number];

/** States in which a unit's figures count in the consolidation. */
export const COUNTED: readonly UnitReportStatus[] = ['submitted', 'accepted'];

/** What one unit owes for one period. Unique by period and unit. */
@Entity({ name: 'pt_unit_report' })
export class UnitReport {
  @IdColumn()
  id: string;

  @Ref()
  periodId: string;

  @Ref()
  unitId: string;

  @Text(20)
  status: UnitReportStatus;

  @DateOnly()
  dueDate: string;

  /** Required fields, and those of them that are filled in without fault. */
  @Whole()
  requiredCount: number;

  @Whole()
  filledCount: number;

  /** Counts every change of a field; a field remembers the count of its own last change. */
  @Whole()
  changeCount: number;

  /** Number of the latest submission, 0 before the first. */
  @Whole()
  submissionNumber: number;

  /** Day (Vietnam) of the first submission; late or not is judged by it. */
  @DateOnly({ nullable: true })
  firstSubmittedOn: string | null;

  @Instant({ nullable: true })
  submittedAt: Date | null;

  @Ref({ nullable: true })
  submittedById: string | null;

  /** The unit declared that there is nothing to report (không phát sinh). */
  @Flag()
  nothingToReport: boolean;

  /** Why it was returned, or the word that came with the acceptance. */
  @LongText({ nullable: true })
  remark: string | null;

  @Version()
  version: number;
}

/** A field as it stands while the unit fills it in. Unique by report and field. */
@Entity({ name: 'pt_unit_report_value' })
export class UnitReportValue {
  @IdColumn()
  id: string;

  @Ref()
  reportId: string;

  /** Key of the field, see template/report-field.ts. */
  @Text(80)
  field: string;

  /** Canonical decimal, text, or JSON rows of a table; as typed while it has a fault; null when emptied. */
  @LongText({ nullable: true })
  value: string | null;

  /** Code of what is wrong with the value as typed; null when nothing is. */
  @Text(60, { nullable: true })
  fault: string | null;

  /** Vietnamese sentence of the fault. */
  @Text(400, { nullable: true })
  faultText: string | null;

  /** The report's count of changes at the last change of this field. */
  @Whole()
  change: number;

  @Ref()
  changedById: string;

  @Text(200)
  changedByName: string;

  @Instant()
  changedAt: Date;
}

/** What was sent, as it was sent. Never changed. Unique by report and number. */
@Entity({ name: 'pt_unit_report_submission' })
export class UnitReportSubmission {
  @IdColumn()
  id: string;

  @Ref()
  reportId: string;

  @Whole()
  number: number;

  @Json()
  values: Record<string, string>;

  @Flag()
  nothingToReport: boolean;

  @LongText({ nullable: true })
  note: string | null;

  @Instant()
  submittedAt: Date;

  @Ref()
  submittedById: string;

  @Text(200)
  submittedByName: string;
}

/** A field of the latest submission, as a row of its own: what consolidation reads. Unique by report and field. */
@Entity({ name: 'pt_report_figure' })
export class ReportFigure {
  @IdColumn()
  id: string;

  @Ref()
  periodId: string;

  @Ref()
  reportId: string;

  @Text(80)
  field: string;

  @LongText()
  value: string;
}
