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
import type { DueRule } from '../periods/due-rule';
import type { Rhythm } from '../periods/period-span';

export const PERIOD_STATUSES = ['open', 'closed'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** Whom a period asks; groups are expanded on the day it opens. */
export interface PeriodScope {
  unitIds: string[];
  groupIds: string[];
}

/** A term for which units owe a report (kỳ báo cáo). It keeps the version of its template to the end. */
@Entity({ name: 'pt_report_period' })
export class ReportPeriod {
  @IdColumn()
  id: string;

  @Text(300)
  name: string;

  @Ref()
  templateId: string;

  @Ref()
  templateVersionId: string;

  @Text(20)
  rhythm: Rhythm;

  /** Id of the first period of the series; its own for a period that stands alone. */
  @Ref()
  seriesId: string;

  /** `2026`, `2026-H1`, `2026-Q1`, `2026-03`; the period's id for a one-off. Unique within the series. */
  @Text(36)
  periodKey: string;

  /** First and last day it tells of. */
  @DateOnly()
  startsOn: string;

  @DateOnly()
  endsOn: string;

  @Json()
  dueRule: DueRule;

  @DateOnly()
  dueDate: string;

  @Json()
  scope: PeriodScope;

  /** The task this is an answer to; null when the period stands for itself. */
  @Ref({ nullable: true })
  taskId: string | null;

  @Ref({ nullable: true })
  planId: string | null;

  /** The period jumps and developments are told against. */
  @Ref({ nullable: true })
  previousId: string | null;

  /** Days before its due date on which the next period opens by itself; null when none does. */
  @Whole({ nullable: true })
  nextOpensBefore: number | null;

  /** Day the next period opens; null when it has opened or none does. */
  @DateOnly({ nullable: true })
  nextOpensOn: string | null;

  @Text(20)
  status: PeriodStatus;

  @LongText()
  guidance: string;

  @LongText()
  searchText: string;

  @Instant()
  createdAt: Date;

  @Ref({ nullable: true })
  createdById: string | null;

  /** Opened by the schedule. */
  @Flag()
  scheduled: boolean;

  @Version()
  version: number;
}
