import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Notices } from '../../calendar';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, InvalidInput, vietnamToday } from '../../foundation';
import type { Identity } from '../../organization';
import { insertMany, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ReportFigure, UnitReport, UnitReportSubmission } from '../entities';
import type { UnitReportStatus } from '../entities';
import { unitReportChanged } from '../periods/report.events';
import type { UnitReportChanged } from '../periods/report.events';
import { fieldsOf } from '../template/report-field';
import { findingsOf } from './findings';
import { heldReport, lastFigures, refuseLocked, valuesOf } from './report-access';
import type { OpenReport } from './report-access';
import { TaskAnswer } from './task-answer.service';

/** How a unit sends its report. */
export interface SubmitInput {
  /** The report's count of changes the sender has seen: nobody sends what a colleague changed unseen. */
  seen: number;
  /** Declares that there is nothing to report (không phát sinh). */
  nothing: boolean;
  note?: string;
}

/** Sending, returning and accepting. What was sent is kept as it was; a correction is the next version. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly notices: Notices,
    private readonly answers: TaskAnswer,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws InvalidInput `report-incomplete` with every error at its field */
  async submit(id: string, input: SubmitInput, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const open = await heldReport(tx, id, me);
      refuseLocked(open);
      if (open.report.changeCount !== input.seen) throw new ChangedBySomeoneElse('Báo cáo');
      const values = input.nothing ? {} : await this.checkedValues(tx, open);
      const number = open.report.submissionNumber + 1;
      await this.keep(tx, open, { number, values, input, me });
      const { unit, period } = open;
      this.audit.record(tx, {
        actor: me,
        action: 'unit-report.submit',
        topic: { type: 'unit-report', id },
        unitId: unit.id,
        summary: `${unit.name} nộp "${period.name}" lần ${number}${input.nothing ? ' (không phát sinh)' : ''}`,
      });
      await this.notices.post(tx, {
        kind: 'report-submitted',
        to: { roles: ['coordinator'] },
        by: me.personId,
        title: `${unit.name} đã nộp ${period.name}`,
        text: input.note ?? '',
        path: `report-periods/${period.id}`,
        key: `report-submitted:${id}:${number}`,
        topic: { type: 'unit-report', id },
      });
      await this.answers.answer(tx, open, { number, note: input.note, nothing: input.nothing }, me);
      this.emit(tx, 'reports.submitted', open, number);
    });
  }

  /** Sends the report back: it counts as not done until it is sent again. */
  async return(id: string, input: { version: number; remark: string }, me: Identity): Promise<void> {
    await this.decide(id, input.version, me, {
      from: ['submitted', 'accepted'],
      to: 'returned',
      remark: input.remark,
      verb: 'Trả lại',
      event: 'reports.returned',
    });
  }

  async accept(id: string, input: { version: number; remark?: string }, me: Identity): Promise<void> {
    await this.decide(id, input.version, me, {
      from: ['submitted'],
      to: 'accepted',
      remark: input.remark ?? null,
      verb: 'Chấp nhận',
      event: 'reports.accepted',
    });
  }

  private async checkedValues(tx: Transaction, open: OpenReport): Promise<Record<string, string>> {
    const values = await valuesOf(tx.manager, open.report.id);
    const last = await lastFigures(tx.manager, open);
    const errors = findingsOf(open.content, values, last).filter(({ grade }) => grade === 'error');
    if (errors.length)
      throw new InvalidInput(
        'report-incomplete',
        `Báo cáo còn ${errors.length} chỗ phải sửa trước khi nộp.`,
        {
          field: errors[0].field,
          details: errors.map(({ code, message, field }) => ({ code, message, field })),
        },
      );
    return Object.fromEntries(
      fieldsOf(open.content).flatMap(({ key }) => {
        const value = values.get(key)?.value ?? null;
        return value === null ? [] : [[key, value]];
      }),
    );
  }

  private async keep(
    tx: Transaction,
    { report }: OpenReport,
    {
      number,
      values,
      input,
      me,
    }: { number: number; values: Record<string, string>; input: SubmitInput; me: Identity },
  ): Promise<void> {
    const now = this.clock.now();
    const submission: UnitReportSubmission = {
      id: this.ids.next(),
      reportId: report.id,
      number,
      values,
      nothingToReport: input.nothing,
      note: input.note || null,
      submittedAt: now,
      submittedById: me.personId,
      submittedByName: me.name,
    };
    await tx.manager.insert(UnitReportSubmission, submission);
    await tx.manager.delete(ReportFigure, { reportId: report.id });
    const figures = Object.entries(values).map(([field, value]): ReportFigure => {
      return { id: this.ids.next(), periodId: report.periodId, reportId: report.id, field, value };
    });
    await insertMany(tx.manager, ReportFigure, figures);
    await tx.manager.update(
      UnitReport,
      { id: report.id },
      {
        status: 'submitted',
        submissionNumber: number,
        firstSubmittedOn: report.firstSubmittedOn ?? vietnamToday(this.clock),
        submittedAt: now,
        submittedById: me.personId,
        nothingToReport: input.nothing,
        version: report.version + 1,
      },
    );
  }

  private async decide(
    id: string,
    version: number,
    me: Identity,
    step: {
      from: UnitReportStatus[];
      to: UnitReportStatus;
      remark: string | null;
      verb: string;
      event: UnitReportChanged['name'];
    },
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const open = await heldReport(tx, id, me);
      const { report, period, unit } = open;
      if (period.status === 'closed')
        throw new Conflict('period-closed', 'Kỳ báo cáo đã khóa. Hãy mở lại kỳ báo cáo trước.');
      if (report.version !== version) throw new ChangedBySomeoneElse('Báo cáo');
      if (!step.from.includes(report.status))
        throw new Conflict('report-state', 'Báo cáo không còn ở trạng thái thực hiện được việc này.');
      await tx.manager.update(
        UnitReport,
        { id },
        { status: step.to, remark: step.remark, version: report.version + 1 },
      );
      this.audit.record(tx, {
        actor: me,
        action: `unit-report.${step.to === 'returned' ? 'return' : 'accept'}`,
        topic: { type: 'unit-report', id },
        unitId: unit.id,
        summary: `${step.verb} "${period.name}" của ${unit.name}`,
        reason: step.remark,
      });
      const decision = { accepted: step.to === 'accepted', remark: step.remark ?? '' };
      await this.answers.decide(tx, open, decision, me);
      if (step.to === 'returned') await this.tellReturned(tx, open, step.remark ?? '', me);
      this.emit(tx, step.event, open, report.submissionNumber);
    });
  }

  private async tellReturned(
    tx: Transaction,
    { report, period }: OpenReport,
    remark: string,
    me: Identity,
  ): Promise<void> {
    await this.notices.post(tx, {
      kind: 'report-returned',
      to: { unitIds: [report.unitId], roles: ['officer', 'unit-leader'] },
      by: me.personId,
      title: `Bị trả lại: ${period.name}`,
      text: remark,
      path: `reports/${report.id}`,
      key: `report-returned:${report.id}:${report.version}`,
      topic: { type: 'unit-report', id: report.id },
    });
  }

  private emit(
    tx: Transaction,
    name: UnitReportChanged['name'],
    { report, period }: OpenReport,
    number: number,
  ): void {
    tx.emit(unitReportChanged(name, { ...report, submissionNumber: number }, period));
  }
}
