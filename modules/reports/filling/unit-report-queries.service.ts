import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock, daysBetween, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import { Catalogue, seesEverything, UNIT_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import type { UnitReportQuery } from '../dto/unit-report.bodies';
import type {
  FieldConflictView,
  FieldValueView,
  SavedView,
  UnitReportSummaryView,
  UnitReportView,
} from '../dto/unit-report.view';
import { ReportPeriod, UnitReport, UnitReportSubmission } from '../entities';
import type { UnitReportValue } from '../entities';
import { findingsOf } from './findings';
import { lastFigures, seenReport, valuesOf } from './report-access';
import type { OpenReport } from './report-access';

/** Reports as units, and those who see all units, look at them. */
@Injectable()
export class UnitReportQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** The own unit's (all units' for wider roles); what is still owed first, the next due on top. */
  async list(query: UnitReportQuery, me: Identity): Promise<Page<UnitReportSummaryView>> {
    return this.unitOfWork.read(async (manager) => {
      const find = manager
        .createQueryBuilder(UnitReport, 'r')
        .innerJoin(ReportPeriod, 'p', 'p.id = r.periodId');
      // No unit has the empty id: who has no unit sees nothing.
      const own = me.roles.some((role) => UNIT_ROLES.includes(role)) ? me.unitId : null;
      if (!seesEverything(me)) find.where('r.unitId = :own', { own: own ?? '' });
      if (query.status) find.andWhere('r.status = :status', { status: query.status });
      const [reports, total] = await andSearch(find, ['p.searchText'], query.q)
        .orderBy('r.dueDate', 'DESC')
        .addOrderBy('r.id', 'ASC')
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount();
      return pageOf(await this.summaries(manager, reports), total, query);
    });
  }

  async one(id: string, me: Identity): Promise<UnitReportView> {
    return this.unitOfWork.read(async (manager) => {
      const open = await seenReport(manager, id, me);
      const { report, period, content } = open;
      const values = await valuesOf(manager, id);
      const last = await lastFigures(manager, open);
      const submissions = await manager.find(UnitReportSubmission, {
        where: { reportId: id },
        order: { number: 'DESC' },
      });
      const [summary] = await this.summaries(manager, [report]);
      return {
        ...summary,
        guidance: period.guidance,
        startsOn: period.startsOn,
        endsOn: period.endsOn,
        taskId: period.taskId,
        remark: report.remark,
        content,
        values: [...values.values()].map(valueView),
        findings: findingsOf(content, values, last),
        last: Object.fromEntries(last),
        submissions: submissions.map(({ number, submittedAt, submittedByName, nothingToReport, note }) => {
          return { number, submittedAt, submittedByName, nothingToReport, note };
        }),
        changeCount: report.changeCount,
        canFill: mayFill(open, me),
        canDecide: me.roles.includes('coordinator') && period.status === 'open',
        version: report.version,
      };
    });
  }

  /** What came of saving: everything newer than the writer knew, and what the checks say now. */
  async saved(id: string, seen: number, conflicts: FieldConflictView[], me: Identity): Promise<SavedView> {
    return this.unitOfWork.read(async (manager) => {
      const open = await seenReport(manager, id, me);
      const { report, content } = open;
      const values = await valuesOf(manager, id);
      return {
        values: [...values.values()].filter(({ change }) => change > seen).map(valueView),
        conflicts,
        findings: findingsOf(content, values, await lastFigures(manager, open)),
        changeCount: report.changeCount,
        requiredCount: report.requiredCount,
        filledCount: report.filledCount,
        status: report.status,
      };
    });
  }

  private async summaries(
    manager: EntityManager,
    reports: readonly UnitReport[],
  ): Promise<UnitReportSummaryView[]> {
    if (!reports.length) return [];
    const ids = [...new Set(reports.map(({ periodId }) => periodId))];
    const periods = new Map(
      (await manager.find(ReportPeriod, { where: { id: In(ids) } })).map((p) => [p.id, p]),
    );
    const units = await this.catalogue.units(reports.map(({ unitId }) => unitId));
    const today = vietnamToday(this.clock);
    return reports.map((report) => ({
      id: report.id,
      periodId: report.periodId,
      periodName: periods.get(report.periodId)?.name ?? '',
      unitId: report.unitId,
      unitName: units.get(report.unitId)?.name ?? '',
      status: report.status,
      dueDate: report.dueDate,
      daysLate: Math.max(0, daysBetween(report.dueDate, report.firstSubmittedOn ?? today)),
      requiredCount: report.requiredCount,
      filledCount: report.filledCount,
      submissionNumber: report.submissionNumber,
      nothingToReport: report.nothingToReport,
      closed: periods.get(report.periodId)?.status === 'closed',
    }));
  }
}

function mayFill({ report, period }: OpenReport, me: Identity): boolean {
  return (
    me.unitId === report.unitId &&
    me.roles.some((role) => role === 'officer' || role === 'unit-leader') &&
    period.status === 'open' &&
    (report.status === 'open' || report.status === 'returned')
  );
}

function valueView({
  field,
  value,
  fault,
  faultText,
  change,
  changedByName,
  changedAt,
}: UnitReportValue): FieldValueView {
  return { field, value, fault, faultText, change, changedByName, changedAt };
}
