import assert from 'node:assert/strict';
import type { ApiClient } from '../support/client';

/** A route to one unit's report: its path, what is sent, and what its owner is answered. */
interface ReportRow {
  path: string;
  wish?: unknown;
  owner: 'unit-leader';
  status: number;
}

/** What a unit owes for a report period of its own, and every route to it. */
export async function reportRows(
  coordinator: ApiClient,
  unitId: string,
): Promise<{ rows: Record<string, ReportRow>; id: string }> {
  const templates = await coordinator.get<{ items: { id: string }[] }>('/report-templates');
  const opened = await coordinator.post<{ reports: { id: string }[] }>('/report-periods', {
    templateId: templates.body.items[0].id,
    rhythm: 'year',
    startsOn: '2026-05-04',
    due: { day: 1, before: true },
    unitIds: [unitId],
    groupIds: [],
  });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const { id } = opened.body.reports[0];
  const path = `/unit-reports/${id}`;
  const row = (more: Partial<ReportRow>): ReportRow => ({ path, owner: 'unit-leader', status: 200, ...more });
  return {
    id,
    rows: {
      'GET /unit-reports/:id': row({}),
      'PUT /unit-reports/:id/values': row({ path: `${path}/values`, wish: { changes: [], seen: 0 } }),
      'GET /unit-reports/:id/workbook': row({ path: `${path}/workbook` }),
      // No file comes with it.
      'POST /unit-reports/:id/workbook': row({ path: `${path}/workbook`, wish: {}, status: 400 }),
      // Nothing was sent.
      'POST /unit-reports/:id/draft': row({ path: `${path}/draft`, wish: {}, status: 409 }),
      // Nothing is filled in.
      'POST /unit-reports/:id/submit': row({ path: `${path}/submit`, wish: { seen: 0 }, status: 400 }),
    },
  };
}
