import type { DomainEvent } from '../../persistence';
import type { ReportPeriod, UnitReport } from '../entities';

/** A period was opened: these units owe a report. */
export interface PeriodOpened extends DomainEvent {
  readonly name: 'reports.period-opened';
  periodId: string;
  title: string;
  dueDate: string;
  reports: { id: string; unitId: string }[];
}

/** A unit's report was sent, returned or accepted. */
export interface UnitReportChanged extends DomainEvent {
  readonly name: 'reports.submitted' | 'reports.returned' | 'reports.accepted';
  reportId: string;
  periodId: string;
  unitId: string;
  taskId: string | null;
  submission: number;
}

export function periodOpened(
  period: Pick<ReportPeriod, 'id' | 'name' | 'dueDate'>,
  reports: readonly Pick<UnitReport, 'id' | 'unitId'>[],
): PeriodOpened {
  return {
    name: 'reports.period-opened',
    periodId: period.id,
    title: period.name,
    dueDate: period.dueDate,
    reports: reports.map(({ id, unitId }) => ({ id, unitId })),
  };
}

export function unitReportChanged(
  name: UnitReportChanged['name'],
  report: Pick<UnitReport, 'id' | 'unitId' | 'periodId' | 'submissionNumber'>,
  period: Pick<ReportPeriod, 'taskId'>,
): UnitReportChanged {
  return {
    name,
    reportId: report.id,
    periodId: report.periodId,
    unitId: report.unitId,
    taskId: period.taskId,
    submission: report.submissionNumber,
  };
}
