import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../config/options';
import {
  ConsolidatedReport,
  DraftAccess,
  DraftFrames,
  Drafts,
  UnitReport as UnitReportText,
} from '../../drafting';
import type { NamedPlan, OfficialDocument } from '../../drafting';
import { Conflict, PLAN_TASKS_OPTIONS, vietnameseDate } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Plan } from '../../plans';
import { ConsolidationService } from '../consolidation/consolidation.service';
import { figureSentences } from '../consolidation/figure-sentences';
import { ProvinceText, UnitReportSubmission } from '../entities';
import type { ReportPeriod } from '../entities';
import { seenReport } from '../filling/report-access';
import { spanWords } from '../periods/period-span';
import { narrativeKey } from '../template/report-field';
import { provinceTable, unitListTable, unitTables } from './annex-tables';
import { outlineSections } from './outline-sections';

/** Stands in the province's report where a section must be and nobody has written it yet. */
const TO_BE_WRITTEN = '…';

/** Turns reports into drafts of official documents, in one act; from there they go to sign-off. */
@Injectable()
export class ReportDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consolidations: ConsolidationService,
    private readonly frames: DraftFrames,
    private readonly drafts: Drafts,
    private readonly access: DraftAccess,
    private readonly unitTexts: UnitReportText,
    private readonly provinceTexts: ConsolidatedReport,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * The unit's own report, of what it sent last.
   *
   * @returns the draft's id
   * @throws Conflict `report-not-sent`
   */
  async ofUnit(reportId: string, me: Identity): Promise<string> {
    const { open, submission, plan } = await this.unitOfWork.read(async (manager) => {
      const seen = await seenReport(manager, reportId, me);
      const sent = await manager.findOneBy(UnitReportSubmission, {
        reportId,
        number: seen.report.submissionNumber,
      });
      return { open: seen, submission: sent, plan: await planOf(manager, seen.period) };
    });
    if (!submission) throw new Conflict('report-not-sent', 'Hãy nộp báo cáo trước khi lập dự thảo văn bản.');
    const { period, unit, content } = open;
    await this.access.checkDraftsFor(unit.id, me);
    const committee = await this.access.committee();
    const receiver = this.options.province.committee;
    const { values, nothingToReport } = submission;
    const frame = await this.frames.of(unit.id, 'unit-report', 'BC');
    const composed = await this.unitTexts.compose(frame, {
      plan: plan ?? standIn(content.title),
      period: termOf(period),
      receiver,
      recipients: [receiver],
      sections: outlineSections(content.sections, ({ code }) => values[narrativeKey(code)] ?? null),
      annexes: nothingToReport ? [] : annexes('Số liệu báo cáo', unitTables(content, values)),
    });
    const document = plan
      ? composed
      : withoutPlan(composed, period, content.title, content.grounds, frame.body.selfName);
    const prepared = await this.drafts.prepare(document);
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.drafts.create(
        tx,
        {
          kind: 'unit-report',
          bodyId: unit.id,
          planId: period.planId,
          origin: { type: 'unit-report', id: reportId },
          recipients: [{ unitId: committee, name: receiver }],
          prepared,
        },
        me,
      );
      return draft.id;
    });
  }

  /**
   * The province's report: its own texts where there are any, otherwise what the figures say; the figures in annexes.
   *
   * @param receiver whom the province reports to, "Bộ Nội vụ"
   * @returns the draft's id
   */
  async ofProvince(periodId: string, receiver: string, me: Identity): Promise<string> {
    const committee = await this.access.committee();
    await this.access.checkDraftsFor(committee, me);
    const { made, texts, plan } = await this.unitOfWork.read(async (manager) => {
      const consolidated = await this.consolidations.make(manager, periodId);
      return {
        made: consolidated,
        texts: await manager.find(ProvinceText, { where: { periodId } }),
        plan: await planOf(manager, consolidated.period),
      };
    });
    const { period, sheet, consolidation } = made;
    const indicators = consolidation.indicators();
    const missing = sheet.units.filter(({ counted }) => !counted).map(({ name }) => name);
    const textOf = (code: string): string =>
      texts.find(({ section }) => section === code)?.text.trim() ||
      figureSentences(indicators, code)
        .map((sentence) => `- ${sentence}`)
        .join('\n');
    const frame = await this.frames.of(committee, 'consolidated', 'BC');
    const { content } = sheet;
    const composed = await this.provinceTexts.compose(frame, {
      plan: plan ?? standIn(content.title),
      period: termOf(period),
      receiver,
      recipients: [receiver],
      sections: outlineSections(
        content.sections,
        // Units may have written here: that nothing happened is for a person to say.
        ({ code, narrative }) => textOf(code) || (narrative === 'required' ? TO_BE_WRITTEN : null),
      ),
      annexes: [
        ...annexes('Số liệu tổng hợp', [provinceTable(content, indicators)]),
        ...(missing.length ? annexes('Đơn vị chưa gửi báo cáo', [unitListTable('', missing)]) : []),
      ],
      reported: sheet.units.length - missing.length,
      expected: sheet.units.length,
    });
    const document = plan
      ? composed
      : withoutPlan(composed, period, content.title, content.grounds, frame.body.selfName);
    const prepared = await this.drafts.prepare(document);
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.drafts.create(
        tx,
        {
          kind: 'consolidated',
          bodyId: committee,
          planId: period.planId,
          origin: { type: 'report-period', id: periodId },
          recipients: [{ unitId: null, name: receiver }],
          prepared,
        },
        me,
      );
      return draft.id;
    });
  }
}

function annexes(title: string, tables: ReturnType<typeof unitTables>) {
  return tables.length ? [{ title, orientation: 'landscape' as const, tables }] : [];
}

async function planOf(manager: EntityManager, { planId }: ReportPeriod): Promise<NamedPlan | null> {
  const plan = planId ? await manager.findOneBy(Plan, { id: planId }) : null;
  if (!plan) return null;
  const { kind, symbol, date, issuer, subject } = plan;
  return { kind, symbol, date, issuer, subject };
}

/** A period without a plan: its texts are replaced by {@link withoutPlan}. */
function standIn(title: string): NamedPlan {
  return { kind: null, symbol: null, date: null, issuer: null, subject: title };
}

/** Subject and opening of a report no plan asked for: by the name of the form and its grounds. */
function withoutPlan(
  document: OfficialDocument,
  period: ReportPeriod,
  title: string,
  grounds: readonly string[],
  body: string,
): OfficialDocument {
  const about = title.replace(/^báo cáo\s+/iu, '');
  const subject = `${about.charAt(0).toUpperCase()}${about.slice(1)} ${termOf(period)}`;
  const ground = grounds.at(-1);
  const opening = `${ground ? `Thực hiện ${ground}, ` : ''}${body} báo cáo ${about} ${termOf(period)} như sau:`;
  const [, ...blocks] = document.blocks;
  return { ...document, subject, blocks: [{ type: 'narrative', text: opening }, ...blocks] };
}

function termOf(period: ReportPeriod): string {
  if (period.rhythm !== 'once') return spanWords(period.rhythm, period);
  return `từ ngày ${vietnameseDate(period.startsOn)} đến ngày ${vietnameseDate(period.endsOn)}`;
}
