import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import { Notices, WorkingCalendar } from '../../calendar';
import {
  addDays,
  Clock,
  Conflict,
  Ids,
  InvalidInput,
  NotFound,
  PLAN_TASKS_OPTIONS,
  searchText,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import type { PlanTasksOptions } from '../../../config/options';
import type { Identity } from '../../organization';
import { insertMany, isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Task } from '../../tasks';
import type { PeriodPreviewView } from '../dto/period.view';
import { ReportPeriod, ReportTemplate, ReportTemplateVersion, UnitReport } from '../entities';
import { contentFor } from '../template/audience';
import { fieldsOf, isRequired } from '../template/report-field';
import type { TemplateContent } from '../template/template.types';
import { dueDateOf, dueWords } from './due-rule';
import type { DueRule } from './due-rule';
import { nextSpan, spanAround, spanWords } from './period-span';
import type { PeriodSpan, Rhythm } from './period-span';
import { periodOpened } from './report.events';
import { UnitScope } from './unit-scope.service';
import type { OwingUnit } from './unit-scope.service';

/** What a period is opened with. */
export interface NewPeriod {
  templateId: string;
  name?: string;
  rhythm: Rhythm;
  startsOn: string;
  endsOn: string | null;
  due: DueRule;
  unitIds: string[];
  groupIds: string[];
  taskId: string | null;
  previousId: string | null;
  nextOpensBefore: number | null;
  guidance?: string;
}

interface Prepared {
  span: PeriodSpan;
  dueDate: string;
  name: string;
  template: ReportTemplate;
  version: ReportTemplateVersion;
  units: OwingUnit[];
  task: Task | null;
}

/** Opens periods: by the coordinator, and the next of a series by the schedule. */
@Injectable()
export class PeriodOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly calendar: WorkingCalendar,
    private readonly scope: UnitScope,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** What opening would do; stores nothing. */
  async preview(input: NewPeriod): Promise<PeriodPreviewView> {
    return this.unitOfWork.read(async (manager) => {
      const prepared = await this.prepare(manager, input);
      const nobody = await this.scope.withoutReporters(manager, prepared.units);
      const { span, dueDate, name } = prepared;
      return {
        name,
        startsOn: span.startsOn,
        endsOn: span.endsOn,
        dueDate,
        dueWords: dueWords(input.due, span),
        units: prepared.units.map((unit) => ({
          unitId: unit.id,
          name: unit.name,
          ...countFields(prepared.version.content, unit),
          nobody: nobody.has(unit.id),
        })),
        warnings: this.warnings(prepared, nobody.size),
      };
    });
  }

  /**
   * Opens a period: one report is owed by each unit of its scope.
   *
   * @returns the period's id
   * @throws Conflict `period-exists` when the series has that period already
   */
  async open(input: NewPeriod, me: Identity): Promise<string> {
    return this.guarded(() =>
      this.unitOfWork.run(async (tx) => {
        const prepared = await this.prepare(tx.manager, input);
        const previous = await this.previous(tx.manager, input.previousId);
        const id = this.ids.next();
        const continues = previous && previous.rhythm === input.rhythm && input.rhythm !== 'once';
        await this.store(tx, input, prepared, {
          id,
          seriesId: continues ? previous.seriesId : id,
          createdById: me.personId,
        });
        this.record(tx, id, prepared, me);
        return id;
      }),
    );
  }

  /** Opens the period that follows one of a series, with the template's version in force now. */
  async openNext(tx: Transaction, period: ReportPeriod): Promise<string | null> {
    if (period.rhythm === 'once') return null;
    const { key, startsOn } = nextSpan(period.rhythm, period);
    if (await tx.manager.existsBy(ReportPeriod, { seriesId: period.seriesId, periodKey: key })) return null;
    const input: NewPeriod = {
      templateId: period.templateId,
      rhythm: period.rhythm,
      startsOn,
      endsOn: null,
      due: period.dueRule,
      ...period.scope,
      taskId: period.taskId,
      previousId: period.id,
      nextOpensBefore: period.nextOpensBefore,
      guidance: period.guidance,
    };
    const prepared = await this.prepare(tx.manager, input);
    const id = this.ids.next();
    await this.store(tx, input, prepared, { id, seriesId: period.seriesId, createdById: null });
    this.record(tx, id, prepared, null);
    return id;
  }

  /** The day the period after one opens; null when none does. */
  async nextOpening(
    period: Pick<ReportPeriod, 'rhythm' | 'endsOn' | 'dueRule' | 'nextOpensBefore'>,
  ): Promise<string | null> {
    if (period.rhythm === 'once' || period.nextOpensBefore === null) return null;
    const span = nextSpan(period.rhythm, period);
    return addDays(await this.dueDate(period.dueRule, span), -period.nextOpensBefore);
  }

  private async dueDate(rule: DueRule, span: PeriodSpan): Promise<string> {
    return dueDateOf(rule, span, await this.calendar.days(), this.options.reports.dueOnDayOff);
  }

  private async prepare(manager: EntityManager, input: NewPeriod): Promise<Prepared> {
    const template = await manager.findOneBy(ReportTemplate, { id: input.templateId });
    const version =
      template &&
      (await manager.findOneBy(ReportTemplateVersion, {
        templateId: template.id,
        number: template.publishedNumber,
      }));
    if (!template || !version)
      throw new InvalidInput(
        'template-not-published',
        'Đề cương chưa được ban hành nên chưa mở kỳ báo cáo được.',
        {
          field: 'templateId',
        },
      );
    const span = spanOf(input);
    const dueDate = await this.dueDate(input.due, span);
    const task = input.taskId ? await manager.findOneBy(Task, { id: input.taskId }) : null;
    if (input.taskId && !task)
      throw new InvalidInput('task-not-found', 'Không tìm thấy nhiệm vụ được chọn.', { field: 'taskId' });
    const units = await this.scope.resolve(manager, input, vietnamToday(this.clock));
    const name =
      input.name ||
      (input.rhythm === 'once'
        ? version.content.title
        : `${version.content.title} ${spanWords(input.rhythm, span)}`
      ).slice(0, 300);
    return { span, dueDate, name, template, version, units, task };
  }

  private async previous(manager: EntityManager, id: string | null): Promise<ReportPeriod | null> {
    if (!id) return null;
    const previous = await manager.findOneBy(ReportPeriod, { id });
    if (!previous) throw new NotFound('period-not-found', 'Không tìm thấy kỳ báo cáo được chọn để so sánh.');
    return previous;
  }

  private async store(
    tx: Transaction,
    input: NewPeriod,
    { span, dueDate, name, template, version, units, task }: Prepared,
    facts: { id: string; seriesId: string; createdById: string | null },
  ): Promise<void> {
    const period: ReportPeriod = {
      ...facts,
      name,
      templateId: template.id,
      templateVersionId: version.id,
      rhythm: input.rhythm,
      periodKey: input.rhythm === 'once' ? facts.id : span.key,
      startsOn: span.startsOn,
      endsOn: span.endsOn,
      dueRule: input.due,
      dueDate,
      scope: { unitIds: input.unitIds, groupIds: input.groupIds },
      taskId: task?.id ?? null,
      planId: task?.planId ?? null,
      previousId: input.previousId,
      nextOpensBefore: input.rhythm === 'once' ? null : input.nextOpensBefore,
      nextOpensOn: null,
      status: 'open',
      guidance: input.guidance ?? '',
      searchText: searchText(name, template.name),
      createdAt: this.clock.now(),
      scheduled: facts.createdById === null,
      version: 1,
    };
    period.nextOpensOn = await this.nextOpening(period);
    await tx.manager.insert(ReportPeriod, period);
    const reports = units.map((unit) => this.owed(period, unit, version.content));
    await insertMany(tx.manager, UnitReport, reports);
    for (const report of reports) await this.tell(tx, period, report);
    tx.emit(periodOpened(period, reports));
  }

  private async tell(tx: Transaction, period: ReportPeriod, { id, unitId }: UnitReport): Promise<void> {
    await this.notices.post(tx, {
      kind: 'report-period',
      to: { unitIds: [unitId], roles: ['officer', 'unit-leader'] },
      title: `Phải nộp: ${period.name}`,
      text: `Hạn nộp ${vietnameseDate(period.dueDate)}.`,
      path: `reports/${id}`,
      key: `report-period:${id}`,
      topic: { type: 'unit-report', id },
    });
  }

  private owed(period: ReportPeriod, unit: OwingUnit, content: TemplateContent): UnitReport {
    return {
      id: this.ids.next(),
      periodId: period.id,
      unitId: unit.id,
      status: 'open',
      dueDate: period.dueDate,
      requiredCount: countFields(content, unit).required,
      filledCount: 0,
      changeCount: 0,
      submissionNumber: 0,
      firstSubmittedOn: null,
      submittedAt: null,
      submittedById: null,
      nothingToReport: false,
      remark: null,
      version: 1,
    };
  }

  private record(tx: Transaction, id: string, { name, dueDate, units }: Prepared, me: Identity | null): void {
    this.audit.record(tx, {
      actor: me,
      action: 'report-period.open',
      topic: { type: 'report-period', id },
      summary: `Mở kỳ báo cáo "${name}" cho ${units.length} đơn vị, hạn nộp ${vietnameseDate(dueDate)}`,
    });
  }

  private warnings({ dueDate, span }: Prepared, nobody: number): string[] {
    const warnings: string[] = [];
    if (dueDate < vietnamToday(this.clock)) warnings.push(`Hạn nộp ${vietnameseDate(dueDate)} đã qua.`);
    if (dueDate < span.startsOn) warnings.push('Hạn nộp đến trước khi kỳ báo cáo bắt đầu.');
    if (nobody) warnings.push(`${nobody} đơn vị chưa có người dùng để điền báo cáo.`);
    return warnings;
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new Conflict('period-exists', 'Kỳ báo cáo này đã được mở. Hãy xem trong danh sách kỳ báo cáo.');
    }
  }
}

function spanOf(input: NewPeriod): PeriodSpan {
  if (input.rhythm !== 'once') {
    if (input.due.date)
      throw new InvalidInput(
        'due-rule-unfit',
        'Kỳ báo cáo định kỳ cần ngày và tháng nộp, không phải một ngày cố định.',
        {
          field: 'due.date',
        },
      );
    return spanAround(input.rhythm, input.startsOn);
  }
  if (!input.endsOn || input.endsOn < input.startsOn)
    throw new InvalidInput('period-range-invalid', 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.', {
      field: 'endsOn',
    });
  if (!input.due.date)
    throw new InvalidInput('due-date-missing', 'Hãy chọn ngày nộp báo cáo.', { field: 'due.date' });
  return { key: '', startsOn: input.startsOn, endsOn: input.endsOn };
}

function countFields(content: TemplateContent, unit: OwingUnit): { fields: number; required: number } {
  const fields = fieldsOf(contentFor(content, unit));
  return { fields: fields.length, required: fields.filter(isRequired).length };
}
