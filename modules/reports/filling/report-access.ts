import type { EntityManager } from 'typeorm';
import { Conflict, NotFound } from '../../foundation';
import { seesEverything, Unit, UNIT_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import { rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ReportFigure, ReportPeriod, ReportTemplateVersion, UnitReport, UnitReportValue } from '../entities';
import { contentFor } from '../template/audience';
import type { TemplateContent } from '../template/template.types';

/** A unit's report with what it is held to. */
export interface OpenReport {
  report: UnitReport;
  period: ReportPeriod;
  unit: Unit;
  /** What this unit is asked for. */
  content: TemplateContent;
}

export function reportNotFound(): NotFound {
  return new NotFound('report-not-found', 'Không tìm thấy báo cáo.');
}

/** All units' reports, the own unit's, or none. */
export function maySeeReport(me: Identity, report: Pick<UnitReport, 'unitId'>): boolean {
  if (seesEverything(me)) return true;
  return me.unitId === report.unitId && me.roles.some((role) => UNIT_ROLES.includes(role));
}

/** @throws NotFound for one that is not there, or not there for this person */
export async function seenReport(manager: EntityManager, id: string, me: Identity): Promise<OpenReport> {
  const report = await manager.findOneBy(UnitReport, { id });
  if (!report || !maySeeReport(me, report)) throw reportNotFound();
  return withContent(manager, report);
}

/**
 * The report, held to the end of the transaction: everything done to one report waits for each other.
 *
 * @throws NotFound as above
 */
export async function heldReport(tx: Transaction, id: string, me: Identity): Promise<OpenReport> {
  const report = await tx.manager.findOne(UnitReport, { where: { id }, ...rowLock(tx.manager) });
  if (!report || !maySeeReport(me, report)) throw reportNotFound();
  return withContent(tx.manager, report);
}

/** @throws Conflict `report-locked` when it was sent, `period-closed` when its period is over */
export function refuseLocked({ report, period }: OpenReport): void {
  if (period.status === 'closed')
    throw new Conflict('period-closed', 'Kỳ báo cáo đã khóa, không sửa được nữa.');
  if (report.status === 'submitted' || report.status === 'accepted')
    throw new Conflict(
      'report-locked',
      'Báo cáo đã nộp nên được khóa. Muốn sửa, hãy đề nghị cơ quan tổng hợp trả lại báo cáo.',
    );
}

export async function valuesOf(
  manager: EntityManager,
  reportId: string,
): Promise<Map<string, UnitReportValue>> {
  const rows = await manager.find(UnitReportValue, { where: { reportId } });
  return new Map(rows.map((row) => [row.field, row]));
}

/** The unit's canonical figures of the period before, by field; none when it did not report. */
export async function lastFigures(
  manager: EntityManager,
  { report, period }: Pick<OpenReport, 'report' | 'period'>,
): Promise<Map<string, string>> {
  if (!period.previousId) return new Map();
  const before = await manager.findOneBy(UnitReport, { periodId: period.previousId, unitId: report.unitId });
  if (!before) return new Map();
  const figures = await manager.find(ReportFigure, { where: { reportId: before.id } });
  return new Map(figures.map(({ field, value }) => [field, value]));
}

async function withContent(manager: EntityManager, report: UnitReport): Promise<OpenReport> {
  const period = await manager.findOneByOrFail(ReportPeriod, { id: report.periodId });
  const version = await manager.findOneByOrFail(ReportTemplateVersion, { id: period.templateVersionId });
  const unit = await manager.findOneByOrFail(Unit, { id: report.unitId });
  return { report, period, unit, content: contentFor(version.content, unit) };
}
