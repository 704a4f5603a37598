import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Unit } from '../../organization';
import { COUNTED, ReportFigure, ReportPeriod, ReportTemplateVersion, UnitReport } from '../entities';
import type { ConsolidationSheet } from './consolidation';
import type { SheetUnit } from './consolidation.types';

/** Which fields of the units are read. */
export type SheetPart = 'figures' | 'narratives';

/** Reads what the units of a period sent. */
export async function readSheet(
  manager: EntityManager,
  period: Pick<ReportPeriod, 'id' | 'templateVersionId'>,
  part: SheetPart = 'figures',
): Promise<ConsolidationSheet> {
  const { content } = await manager.findOneByOrFail(ReportTemplateVersion, { id: period.templateVersionId });
  const reports = await manager.find(UnitReport, { where: { periodId: period.id } });
  const known = await manager.find(Unit, { where: { id: In(reports.map(({ unitId }) => unitId)) } });
  const units = new Map(known.map((unit) => [unit.id, unit]));
  return {
    content,
    units: reports
      .flatMap((report) => {
        const unit = units.get(report.unitId);
        return unit ? [sheetUnit(report, unit)] : [];
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    values: await readValues(manager, period.id, part),
  };
}

async function readValues(
  manager: EntityManager,
  periodId: string,
  part: SheetPart,
): Promise<Map<string, Map<string, string>>> {
  // Plain rows: thousands of them need not become objects with a history.
  const rows = await manager
    .createQueryBuilder(ReportFigure, 'f')
    .select('f.reportId', 'reportId')
    .addSelect('f.field', 'field')
    .addSelect('f.value', 'value')
    .where(`f.periodId = :periodId AND f.field ${part === 'narratives' ? 'LIKE' : 'NOT LIKE'} :narrative`, {
      periodId,
      narrative: '#%',
    })
    .getRawMany<{ reportId: string; field: string; value: string }>();
  const values = new Map<string, Map<string, string>>();
  for (const { reportId, field, value } of rows) {
    let own = values.get(reportId);
    if (!own) {
      own = new Map();
      values.set(reportId, own);
    }
    own.set(field, value);
  }
  return values;
}

function sheetUnit(report: UnitReport, { id, code, name, level, kind }: Unit): SheetUnit {
  return {
    reportId: report.id,
    unitId: id,
    code,
    name,
    level,
    kind,
    status: report.status,
    counted: COUNTED.includes(report.status),
    nothing: report.nothingToReport,
    submittedAt: report.submittedAt?.getTime() ?? null,
  };
}
