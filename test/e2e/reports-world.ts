import assert from 'node:assert/strict';
import type { TemplateView } from '../../modules/reports/dto/template.view';
import type { PeriodView } from '../../modules/reports/dto/period.view';
import type {
  FieldValueView,
  SavedView,
  UnitReportSummaryView,
  UnitReportView,
} from '../../modules/reports/dto/unit-report.view';
import type { TemplateContent } from '../../modules/reports';
import { fieldsOf } from '../../modules/reports/template/report-field';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { unitCalled } from '../support/organization';
import type { Page } from '../support/organization';

/** A small template whose figures can be added up by hand. */
export const SMALL: TemplateContent = {
  title: 'Báo cáo thử nghiệm',
  grounds: [],
  sections: [
    {
      code: 'I',
      title: 'Tình hình chung',
      writer: 'unit',
      narrative: 'required',
      guidance: 'Viết ngắn gọn.',
    },
    { code: 'II', title: 'Số liệu', writer: 'unit', narrative: 'optional', guidance: '' },
    { code: 'III', title: 'Đánh giá của tỉnh', writer: 'coordinator', narrative: 'required', guidance: '' },
  ],
  indicators: [
    {
      code: 'A.1',
      name: 'Số cán bộ',
      section: 'II',
      type: 'number',
      measure: 'người',
      required: true,
      aggregation: 'sum',
      breakdown: ['sex', 'level'],
    },
    {
      code: 'A.2',
      name: 'Tỷ lệ nữ lãnh đạo',
      section: 'II',
      type: 'ratio',
      measure: '%',
      required: true,
      aggregation: 'ratio-of-sums',
      breakdown: [],
      numerator: 'Nữ lãnh đạo',
      denominator: 'Lãnh đạo',
      factor: '100',
      target: { direction: '>=', value: '30' },
    },
    {
      code: 'A.3',
      name: 'Kinh phí',
      section: 'II',
      type: 'number',
      measure: 'triệu đồng',
      required: false,
      places: 3,
      aggregation: 'sum',
      breakdown: [],
    },
    {
      code: 'A.4',
      name: 'Có kế hoạch riêng',
      section: 'II',
      type: 'choice',
      measure: 'đơn vị',
      required: true,
      aggregation: 'count-yes',
      breakdown: [],
      options: ['Có', 'Không'],
      yes: 'Có',
    },
    {
      code: 'A.5',
      name: 'Mô hình',
      section: 'II',
      type: 'table',
      measure: 'mô hình',
      required: false,
      aggregation: 'sum',
      breakdown: [],
      columns: [
        { code: 'ten', title: 'Tên mô hình', type: 'text' },
        { code: 'nguoi', title: 'Số người', type: 'number' },
      ],
    },
  ],
  checks: [
    { kind: 'across', grade: 'error', fields: ['A.1'] },
    { kind: 'not-above', grade: 'error', fields: ['A.2/n', 'A.2/d'] },
    { kind: 'jump', grade: 'warning', fields: ['A.1'], percent: '20' },
  ],
};

/** Answers without fault for {@link SMALL}, as a person types them. */
export const ANSWERS: Record<string, string> = {
  '#I': 'Đơn vị đã ban hành kế hoạch và tổ chức thực hiện.',
  'A.1': '1.200',
  'A.1:female': '700',
  'A.1:male': '500',
  'A.2/n': '3',
  'A.2/d': '10',
  'A.3': '1.234,5',
  'A.4': 'Có',
};

export const DEFAULT_DUE = { date: null, month: 0, day: 1, before: true, onDayOff: null };

/** A running service with one published template, and shortcuts through its API. */
export class ReportsWorld {
  templateId = '';

  private constructor(
    readonly application: TestApplication,
    readonly coordinator: ApiClient,
  ) {}

  static async open(options: { now?: string } = {}): Promise<ReportsWorld> {
    const application = await startApplication(options);
    const world = new ReportsWorld(application, await signInAs(application.api, 'coordinator'));
    world.templateId = (await world.publish('Báo cáo thử nghiệm', SMALL)).id;
    return world;
  }

  close(): Promise<void> {
    return this.application.close();
  }

  as(role: string, unitName?: string): Promise<ApiClient> {
    return signInAs(this.application.api, role, unitName);
  }

  async publish(name: string, content: TemplateContent): Promise<TemplateView> {
    const made = await ok<TemplateView>(this.coordinator.post('/report-templates', { name }), 201);
    const saved = await ok<TemplateView>(
      this.coordinator.put(`/report-templates/${made.id}/draft`, { version: made.version, content }),
    );
    assert.deepEqual(saved.faults, []);
    return ok(this.coordinator.post(`/report-templates/${made.id}/publish`, { version: saved.version }));
  }

  /** What opens a period of the year 2026 for the units named. */
  async wish(
    unitNames: readonly string[],
    more: Record<string, unknown> = {},
  ): Promise<Record<string, unknown>> {
    const unitIds = await Promise.all(
      unitNames.map(async (name) => (await unitCalled(this.coordinator, name)).id),
    );
    return {
      templateId: this.templateId,
      rhythm: 'year',
      startsOn: '2026-05-04',
      due: DEFAULT_DUE,
      unitIds,
      groupIds: [],
      ...more,
    };
  }

  async period(unitNames: readonly string[], more: Record<string, unknown> = {}): Promise<PeriodView> {
    return ok(this.coordinator.post('/report-periods', await this.wish(unitNames, more)), 201);
  }

  /** The report of that unit in that period. */
  reportOf(period: PeriodView, unitName: string): string {
    const row = period.reports.find((one) => one.unitName === unitName);
    assert.ok(row, `${unitName} owes no report`);
    return row.id;
  }

  async owed(client: ApiClient): Promise<UnitReportSummaryView[]> {
    return (await ok<Page<UnitReportSummaryView>>(client.get('/unit-reports'))).items;
  }

  look(client: ApiClient, id: string): Promise<UnitReportView> {
    return ok(client.get(`/unit-reports/${id}`));
  }

  /** Fills fields in over whatever stands in them now. */
  async fill(client: ApiClient, id: string, values: Record<string, string | null>): Promise<SavedView> {
    const { values: known, changeCount } = await this.look(client, id);
    const base = new Map(known.map(({ field, change }: FieldValueView) => [field, change]));
    const changes = Object.entries(values).map(([field, value]) => ({
      field,
      value,
      base: base.get(field) ?? 0,
    }));
    return ok(client.put(`/unit-reports/${id}/values`, { changes, seen: changeCount }));
  }

  async submit(
    client: ApiClient,
    id: string,
    values: Record<string, string> = ANSWERS,
  ): Promise<UnitReportView> {
    const { changeCount } = await this.fill(client, id, values);
    return ok(client.post(`/unit-reports/${id}/submit`, { seen: changeCount }));
  }
}

/** The body of an answer. @throws when the status is another */
export async function ok<T>(answer: Promise<{ status: number; body: unknown }>, status = 200): Promise<T> {
  const { status: got, body } = await answer;
  assert.equal(got, status, JSON.stringify(body));
  return body as T;
}

/** Keys of everything a template asks. */
export function keysOf(content: TemplateContent): string[] {
  return fieldsOf(content).map(({ key }) => key);
}
