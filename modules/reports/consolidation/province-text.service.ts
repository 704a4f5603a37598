import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, InvalidInput, NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { ProvinceTextView, SectionNarrativesView, UnitNarrativeView } from '../dto/consolidation.view';
import { ProvinceText, ReportPeriod, UnitReport } from '../entities';
import type { TextSource } from '../entities';
import { periodNotFound } from '../periods/period.service';
import { narrativeKey } from '../template/report-field';
import type { TemplateSection } from '../template/template.types';
import { ConsolidationService } from './consolidation.service';
import { readSheet } from './consolidation-source';
import { figureSentences } from './figure-sentences';

/** A text of the province as it is saved. */
export interface SaveText {
  /** 0: there was none when this was written. */
  version: number;
  text: string;
  sources: { reportId: string; hash: string }[];
}

/**
 * The province's own text, section by section, beside what the units wrote. It is a text of its own: figures and
 * narratives made anew never touch it; they only tell which of its sources have changed since.
 */
@Injectable()
export class ProvinceTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consolidations: ConsolidationService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async sections(periodId: string): Promise<SectionNarrativesView[]> {
    return this.unitOfWork.read(async (manager) => {
      const { period, sheet, consolidation } = await this.consolidations.make(manager, periodId);
      const indicators = consolidation.indicators();
      const narratives = await this.narratives(manager, period);
      const texts = await manager.find(ProvinceText, { where: { periodId } });
      const names = new Map(sheet.units.map(({ unitId, name }) => [unitId, name]));
      return sheet.content.sections.map((section) => {
        const units = narratives.get(section.code) ?? [];
        const text = texts.find((one) => one.section === section.code);
        const { code, title, writer, guidance } = section;
        return {
          code,
          title,
          writer,
          guidance,
          units,
          sentences: figureSentences(indicators, code),
          text: text ? textView(text, units, names) : null,
        };
      });
    });
  }

  /**
   * Stores what the coordinator wrote, over the state it was written on.
   *
   * @throws ChangedBySomeoneElse when another coordinator saved in between
   */
  async save(periodId: string, sectionCode: string, input: SaveText, me: Identity): Promise<void> {
    try {
      await this.unitOfWork.run(async (tx) => {
        const { period, section } = await this.expect(tx.manager, periodId, sectionCode);
        const before = await tx.manager.findOneBy(ProvinceText, { periodId, section: sectionCode });
        if ((before?.version ?? 0) !== input.version) throw new ChangedBySomeoneElse('Nội dung của mục');
        const sources = await this.sourcesOf(tx.manager, period, section, input, before);
        await this.store(tx, { periodId, section: sectionCode, text: input.text, sources }, before, me);
        this.audit.record(tx, {
          actor: me,
          action: 'report-text.save',
          topic: { type: 'report-period', id: periodId },
          subject: { type: 'report-text', id: before?.id ?? periodId },
          summary: `Sửa nội dung tổng hợp mục ${sectionCode} của "${period.name}"`,
          before: before && { text: before.text, sources: before.sources },
          after: { text: input.text, sources },
        });
      });
    } catch (error) {
      // Two first texts at once.
      throw isUniqueViolation(error) ? new ChangedBySomeoneElse('Nội dung của mục') : error;
    }
  }

  /** What the units wrote, by section; only of reports that count. */
  private async narratives(
    manager: EntityManager,
    period: ReportPeriod,
  ): Promise<Map<string, UnitNarrativeView[]>> {
    const sheet = await readSheet(manager, period, 'narratives');
    const reports = await manager.find(UnitReport, { where: { periodId: period.id } });
    const numbers = new Map(reports.map(({ id, submissionNumber }) => [id, submissionNumber]));
    return new Map(
      sheet.content.sections.map(({ code }) => [
        code,
        sheet.units.flatMap(({ reportId, unitId, name, counted }): UnitNarrativeView[] => {
          const text = counted ? sheet.values.get(reportId)?.get(narrativeKey(code)) : undefined;
          if (!text) return [];
          const submission = numbers.get(reportId) ?? 0;
          return [{ reportId, unitId, unitName: name, submission, text, hash: hashOf(text) }];
        }),
      ]),
    );
  }

  private async expect(
    manager: EntityManager,
    periodId: string,
    code: string,
  ): Promise<{ period: ReportPeriod; section: TemplateSection }> {
    const period = await manager.findOneBy(ReportPeriod, { id: periodId });
    if (!period) throw periodNotFound();
    if (period.status === 'closed')
      throw new Conflict('period-closed', 'Kỳ báo cáo đã khóa, không sửa được nữa.');
    const { content } = await readSheet(manager, period, 'narratives');
    const section = content.sections.find((one) => one.code === code);
    if (!section) throw new NotFound('section-not-found', `Đề cương của kỳ không có mục "${code}".`);
    return { period, section };
  }

  /** A source is one the coordinator has before the eyes now, or one that stood there already. */
  private async sourcesOf(
    manager: EntityManager,
    period: ReportPeriod,
    section: TemplateSection,
    input: SaveText,
    before: ProvinceText | null,
  ): Promise<TextSource[]> {
    const now = (await this.narratives(manager, period)).get(section.code) ?? [];
    return input.sources.map(({ reportId, hash }) => {
      const current = now.find((one) => one.reportId === reportId && one.hash === hash);
      const kept = before?.sources.find((one) => one.reportId === reportId && one.hash === hash);
      if (current) return { reportId, unitId: current.unitId, submission: current.submission, hash };
      if (kept) return kept;
      throw new InvalidInput(
        'source-changed',
        'Báo cáo của một đơn vị được chọn vừa thay đổi. Hãy tải lại để xem nội dung mới rồi chọn lại.',
        { field: 'sources' },
      );
    });
  }

  private async store(
    tx: Transaction,
    facts: Pick<ProvinceText, 'periodId' | 'section' | 'text' | 'sources'>,
    before: ProvinceText | null,
    me: Identity,
  ): Promise<void> {
    const edited = { editedAt: this.clock.now(), editedById: me.personId, editedByName: me.name };
    if (!before) {
      await tx.manager.insert(ProvinceText, { ...facts, ...edited, id: this.ids.next(), version: 1 });
      return;
    }
    const { id, version } = before;
    const { text, sources } = facts;
    const stored = await tx.manager.update(
      ProvinceText,
      { id, version },
      { text, sources, ...edited, version: version + 1 },
    );
    if (stored.affected === 0) throw new ChangedBySomeoneElse('Nội dung của mục');
  }
}

function textView(
  { text, sources, editedByName, editedAt, version }: ProvinceText,
  units: readonly UnitNarrativeView[],
  names: ReadonlyMap<string, string>,
): ProvinceTextView {
  return {
    text,
    editedByName,
    editedAt,
    version,
    sources: sources.map((source) => {
      const now = units.find(({ reportId }) => reportId === source.reportId);
      const state = !now ? 'gone' : now.hash === source.hash ? 'same' : 'changed';
      return { ...source, unitName: names.get(source.unitId) ?? '', state };
    }),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
