import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Clock, daysBetween, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import { Catalogue } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { Task } from '../../tasks';
import type { PeriodQuery } from '../dto/period.bodies';
import type { PeriodCountsView, PeriodSummaryView, PeriodView, UnitReportRowView } from '../dto/period.view';
import { ReportPeriod, ReportTemplate, ReportTemplateVersion, UnitReport } from '../entities';
import { dueWords } from './due-rule';
import { periodNotFound } from './period.service';

/** Periods and who has answered, for those who see all units. */
@Injectable()
export class PeriodQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Open ones first, the next due on top. */
  async list(query: PeriodQuery): Promise<Page<PeriodSummaryView>> {
    return this.unitOfWork.read(async (manager) => {
      const find = andSearch(manager.createQueryBuilder(ReportPeriod, 'p'), ['p.searchText'], query.q);
      if (query.status) find.andWhere('p.status = :status', { status: query.status });
      const [periods, total] = await find
        .orderBy('p.status', 'DESC')
        .addOrderBy('p.dueDate', 'DESC')
        .addOrderBy('p.id', 'ASC')
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount();
      const reports = periods.length
        ? await manager.find(UnitReport, { where: { periodId: In(periods.map(({ id }) => id)) } })
        : [];
      const names = await this.templateNames(manager, periods);
      const items = periods.map((period) =>
        this.summary(
          period,
          names.get(period.templateId) ?? '',
          reports.filter(({ periodId }) => periodId === period.id),
        ),
      );
      return pageOf(items, total, query);
    });
  }

  async one(id: string): Promise<PeriodView> {
    return this.unitOfWork.read(async (manager) => {
      const period = await manager.findOneBy(ReportPeriod, { id });
      if (!period) throw periodNotFound();
      const reports = await manager.find(UnitReport, { where: { periodId: id } });
      const names = await this.templateNames(manager, [period]);
      const version = await manager.findOneByOrFail(ReportTemplateVersion, { id: period.templateVersionId });
      const task = period.taskId ? await manager.findOneBy(Task, { id: period.taskId }) : null;
      const previous = period.previousId
        ? await manager.findOneBy(ReportPeriod, { id: period.previousId })
        : null;
      const units = await this.catalogue.units(reports.map(({ unitId }) => unitId));
      return {
        ...this.summary(period, names.get(period.templateId) ?? '', reports),
        templateId: period.templateId,
        templateNumber: version.number,
        dueWords: dueWords(period.dueRule, period),
        guidance: period.guidance,
        taskId: period.taskId,
        taskContent: task?.content ?? null,
        planId: period.planId,
        previousId: period.previousId,
        previousName: previous?.name ?? null,
        nextOpensOn: period.nextOpensOn,
        reports: reports
          .map((report) => this.row(report, units.get(report.unitId)?.name ?? ''))
          .sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi')),
        version: period.version,
      };
    });
  }

  /** Days a report was, or by now is, too late; 0 in time. */
  daysLate(report: Pick<UnitReport, 'firstSubmittedOn' | 'dueDate'>): number {
    return Math.max(0, daysBetween(report.dueDate, report.firstSubmittedOn ?? vietnamToday(this.clock)));
  }

  private row(report: UnitReport, unitName: string): UnitReportRowView {
    const { id, unitId, status, dueDate, requiredCount, filledCount, submissionNumber } = report;
    return {
      id,
      unitId,
      unitName,
      status,
      dueDate,
      requiredCount,
      filledCount,
      submissionNumber,
      firstSubmittedOn: report.firstSubmittedOn,
      submittedAt: report.submittedAt,
      nothingToReport: report.nothingToReport,
      daysLate: this.daysLate(report),
      remark: report.remark,
      version: report.version,
    };
  }

  private summary(
    period: ReportPeriod,
    templateName: string,
    reports: readonly UnitReport[],
  ): PeriodSummaryView {
    const { id, name, status, rhythm, periodKey, startsOn, endsOn, dueDate } = period;
    return {
      id,
      name,
      status,
      rhythm,
      periodKey: rhythm === 'once' ? '' : periodKey,
      startsOn,
      endsOn,
      dueDate,
      templateName,
      counts: this.counts(reports),
    };
  }

  private counts(reports: readonly UnitReport[]): PeriodCountsView {
    const of = (status: UnitReport['status']): number =>
      reports.filter((report) => report.status === status).length;
    return {
      units: reports.length,
      submitted: of('submitted'),
      accepted: of('accepted'),
      returned: of('returned'),
      late: reports.filter((report) => this.daysLate(report) > 0).length,
    };
  }

  private async templateNames(
    manager: EntityManager,
    periods: readonly ReportPeriod[],
  ): Promise<Map<string, string>> {
    if (!periods.length) return new Map();
    const ids = [...new Set(periods.map(({ templateId }) => templateId))];
    const templates = await manager.find(ReportTemplate, { where: { id: In(ids) } });
    return new Map(templates.map(({ id, name }) => [id, name]));
  }
}
