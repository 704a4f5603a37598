import { after, before, describe, it } from 'node:test';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Unit } from '../../modules/organization';
import { insertMany, UnitOfWork } from '../../modules/persistence';
import {
  ReportFigure,
  ReportPeriod,
  ReportTemplate,
  ReportTemplateVersion,
  UnitReport,
} from '../../modules/reports';
import { ConsolidationService } from '../../modules/reports/consolidation/consolidation.service';
import type { TemplateContent, TemplateIndicator } from '../../modules/reports';
import { cellKey, cellsOf } from '../../modules/reports/template/report-field';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';

const UNITS = 60;
const INDICATORS = 80;
const RUNS = 15;
const id = (kind: string, number: number): string => `bench-${kind}-${String(number).padStart(6, '0')}`;

/** Half counts by sex, half ratios: 80 indicators are 200 fields of each unit. */
function indicator(index: number): TemplateIndicator {
  const ratio = index % 2 === 1;
  return {
    code: `A.${index}`,
    name: `Chỉ tiêu ${index}`,
    section: 'I',
    type: ratio ? 'ratio' : 'number',
    measure: '',
    required: true,
    aggregation: ratio ? 'ratio-of-sums' : 'sum',
    breakdown: ratio ? [] : ['sex'],
    target: { direction: '>=', value: '50' },
  };
}

/**
 * Consolidation of 60 units by 80 indicators, with groups, targets, last period and outliers. The baseline reads the
 * same rows by one SQL statement and adds the numbers of each field up in a plain loop, in floating point.
 */
describe('consolidation', () => {
  let application: TestApplication;
  before(async () => {
    application = await startApplication();
    await fill(application);
  });
  after(() => application?.close());

  it(`${UNITS} units by ${INDICATORS} indicators`, async () => {
    const service = application.app.get(ConsolidationService, { strict: false });
    const ours = await median(() => service.figures(id('period', 1)));
    const plain = await median(() => plainLoop(application));
    console.log('| work | ours ms | plain loop ms | ratio (ours / plain) |');
    console.log('|---|---|---|---|');
    console.log(
      `| ${UNITS} × ${INDICATORS} | ${ours.toFixed(1)} | ${plain.toFixed(1)} | ${(ours / plain).toFixed(2)} |`,
    );
  });
});

async function plainLoop({ dataSource }: TestApplication): Promise<Map<string, number>> {
  const rows: { field: string; value: string }[] = await dataSource
    .createQueryBuilder(ReportFigure, 'f')
    .select('f.field', 'field')
    .addSelect('f.value', 'value')
    .innerJoin(UnitReport, 'r', 'r.id = f.reportId')
    .where('f.periodId IN (:...periods)', { periods: [id('period', 0), id('period', 1)] })
    .getRawMany();
  const totals = new Map<string, number>();
  for (const { field, value } of rows) totals.set(field, (totals.get(field) ?? 0) + Number(value));
  return totals;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1];
}

async function fill({ app, dataSource }: TestApplication): Promise<void> {
  const indicators = Array.from({ length: INDICATORS }, (_, index) => indicator(index));
  const content: TemplateContent = {
    title: 'Đo',
    grounds: [],
    sections: [{ code: 'I', title: 'I', writer: 'unit', narrative: 'none', guidance: '' }],
    indicators,
    checks: [],
  };
  const now = new Date();
  const units = (await dataSource.getRepository(Unit).find({ take: UNITS })).map((unit) => unit.id);
  await app.get(UnitOfWork, { strict: false }).run(async ({ manager }) => {
    const put = <T extends ObjectLiteral>(entity: EntityTarget<T>, rows: T[]) =>
      insertMany(manager, entity, rows);
    const template = { id: id('template', 0), code: 'do', name: 'Đo', publishedNumber: 1, retired: false };
    await put(ReportTemplate, [{ ...template, searchText: '', createdAt: now, version: 1 }]);
    const version = { id: id('version', 0), templateId: template.id, number: 1, content, createdAt: now };
    await put(ReportTemplateVersion, [{ ...version, publishedAt: now, publishedById: null, version: 1 }]);
    for (const number of [0, 1]) {
      const periodId = id('period', number);
      await put(ReportPeriod, [periodRow(periodId, number, now)]);
      await put(
        UnitReport,
        units.map((unitId, index) => reportRow(periodId, unitId, number * 1000 + index, now)),
      );
      await put(
        ReportFigure,
        units.flatMap((_, index) =>
          indicators.flatMap((one) =>
            cellsOf(one).map((cell, at) => ({
              id: id(`f${number}-${index}-${one.code}`, at),
              periodId,
              reportId: id('report', number * 1000 + index),
              field: cellKey(one.code, cell),
              value: `${1000 + ((index * 37 + at * 11) % 500)}.${index % 10}`,
            })),
          ),
        ),
      );
    }
  });
}

function periodRow(periodId: string, number: number, now: Date): ReportPeriod {
  return {
    id: periodId,
    name: `Kỳ ${number}`,
    templateId: id('template', 0),
    templateVersionId: id('version', 0),
    rhythm: 'year',
    seriesId: id('period', 0),
    periodKey: String(2025 + number),
    startsOn: `${2025 + number}-01-01`,
    endsOn: `${2025 + number}-12-31`,
    dueRule: { date: null, month: 0, day: 1, before: true, onDayOff: null },
    dueDate: `${2025 + number}-11-30`,
    scope: { unitIds: [], groupIds: [] },
    taskId: null,
    planId: null,
    previousId: number ? id('period', 0) : null,
    nextOpensBefore: null,
    nextOpensOn: null,
    status: 'open',
    guidance: '',
    searchText: '',
    createdAt: now,
    createdById: null,
    scheduled: false,
    version: 1,
  };
}

function reportRow(periodId: string, unitId: string, number: number, now: Date): UnitReport {
  return {
    id: id('report', number),
    periodId,
    unitId,
    status: 'submitted',
    dueDate: '2026-11-30',
    requiredCount: 0,
    filledCount: 0,
    changeCount: 0,
    submissionNumber: 1,
    firstSubmittedOn: '2026-11-01',
    submittedAt: now,
    submittedById: null,
    nothingToReport: false,
    remark: null,
    version: 1,
  };
}
