import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../foundation';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { AmountView, ConsolidationView, PartsView } from '../dto/consolidation.view';
import { ReportPeriod } from '../entities';
import { periodNotFound } from '../periods/period.service';
import type { Sex } from '../template/report-field';
import { aggregate } from './aggregate';
import { Consolidation } from './consolidation';
import type { ConsolidationSheet } from './consolidation';
import { readSheet } from './consolidation-source';
import type { Amount, ConsolidatedFigure, ConsolidatedIndicator } from './consolidation.types';

/** A period's consolidation with what it was made of. */
export interface MadeConsolidation {
  period: ReportPeriod;
  sheet: ConsolidationSheet;
  consolidation: Consolidation;
}

/** The province's figures, made anew from what the units sent whenever they are asked for. */
@Injectable()
export class ConsolidationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async figures(periodId: string): Promise<ConsolidationView> {
    return this.unitOfWork.read(async (manager) => {
      const { period, sheet, consolidation } = await this.make(manager, periodId);
      const counted = sheet.units.filter((unit) => unit.counted);
      return {
        periodId,
        periodName: period.name,
        units: sheet.units.length,
        counted: counted.length,
        nothing: counted.filter(({ nothing }) => nothing).length,
        missing: sheet.units
          .filter((unit) => !unit.counted)
          .map(({ reportId, unitId, name, status }) => ({ reportId, unitId, unitName: name, status })),
        indicators: consolidation.indicators().map(indicatorView),
      };
    });
  }

  /** What one figure is made of, unit by unit. */
  async parts(periodId: string, code: string, sex: Sex | null): Promise<PartsView> {
    return this.unitOfWork.read(async (manager) => {
      const { sheet, consolidation } = await this.make(manager, periodId);
      const indicator = sheet.content.indicators.find((one) => one.code === code);
      if (!indicator)
        throw new NotFound('indicator-not-found', `Đề cương của kỳ không có chỉ tiêu "${code}".`);
      const parts = consolidation.parts(code, sex);
      return {
        code,
        name: indicator.name,
        type: indicator.type,
        total: amountView(aggregate(indicator, parts)),
        parts: parts.map(({ unit, value, numerator, denominator, weight }) => ({
          reportId: unit.reportId,
          unitId: unit.unitId,
          unitName: unit.name,
          value,
          numerator: denominator ? (numerator?.toString() ?? null) : null,
          denominator: denominator?.toString() ?? null,
          weight: weight?.toString() ?? null,
          nothing: unit.nothing,
        })),
      };
    });
  }

  /** @throws NotFound `period-not-found` */
  async make(manager: EntityManager, periodId: string): Promise<MadeConsolidation> {
    const period = await manager.findOneBy(ReportPeriod, { id: periodId });
    if (!period) throw periodNotFound();
    const sheet = await readSheet(manager, period);
    const previous = period.previousId
      ? await manager.findOneBy(ReportPeriod, { id: period.previousId })
      : null;
    const labels = { levels: UNIT_LEVEL_LABELS, kinds: UNIT_KIND_LABELS };
    const last = previous && new Consolidation(await readSheet(manager, previous), labels);
    return { period, sheet, consolidation: new Consolidation(sheet, labels, last) };
  }
}

function indicatorView(indicator: ConsolidatedIndicator) {
  return { ...indicator, figures: indicator.figures.map(figureView) };
}

function figureView(figure: ConsolidatedFigure) {
  return {
    ...figure,
    total: amountView(figure.total),
    groups: figure.groups.map(({ key, label, amount }) => ({ key, label, amount: amountView(amount) })),
  };
}

function amountView({ value, way, parts, numerator, denominator }: Amount): AmountView {
  return { value, way, parts, numerator, denominator };
}
