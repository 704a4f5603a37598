import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Draft } from '../../modules/drafting';
import type { PeriodView } from '../../modules/reports/dto/period.view';
import { refused } from '../support/organization';
import { ANSWERS, ok, ReportsWorld } from './reports-world';

const HEALTH = 'Sở Y tế';

describe('reports become drafts of official documents', () => {
  let world: ReportsWorld;
  let period: PeriodView;
  before(async () => {
    world = await ReportsWorld.open();
    period = await world.period([HEALTH, 'Sở Nội vụ']);
  });
  after(() => world?.close());

  const draft = (id: string): Promise<Draft> =>
    world.application.dataSource.getRepository(Draft).findOneByOrFail({ id });

  test('a unit’s report in one click, of what it sent', async () => {
    const officer = await world.as('officer', HEALTH);
    const id = world.reportOf(period, HEALTH);
    refused(await officer.post(`/unit-reports/${id}/draft`), 409, 'report-not-sent');
    await world.submit(officer, id, { ...ANSWERS, 'A.5': JSON.stringify([['Câu lạc bộ', '12']]) });
    const { draftId } = await ok<{ draftId: string }>(officer.post(`/unit-reports/${id}/draft`), 201);
    const made = await draft(draftId);
    assert.deepEqual([made.kind, made.model.kind, made.originId], ['unit-report', 'Báo cáo', id]);
    assert.equal(made.model.subject, 'Thử nghiệm năm 2026');
    const text = JSON.stringify(made.model);
    for (const part of [
      'Đơn vị đã ban hành kế hoạch',
      'Tỷ lệ nữ lãnh đạo',
      '"30"',
      '3 / 10',
      '1.234,5',
      'Câu lạc bộ',
    ])
      assert.ok(text.includes(part), part);
    assert.equal(made.model.appendices[0].orientation, 'landscape');
    assert.ok(made.pdfSize > 5000);
  });

  test('the province’s report: its own words, figures with targets, who is missing', async () => {
    const [section] = await ok<{ code: string }[]>(
      world.coordinator.get(`/report-periods/${period.id}/sections`),
    );
    await ok(
      world.coordinator.put(`/report-periods/${period.id}/sections/${section.code}/text`, {
        version: 0,
        text: 'Toàn tỉnh đã triển khai đồng bộ.',
        sources: [],
      }),
    );
    refused(
      await world.coordinator.post(`/report-periods/${period.id}/draft`, { receiver: '' }),
      400,
      'validation-failed',
    );
    const { draftId } = await ok<{ draftId: string }>(
      world.coordinator.post(`/report-periods/${period.id}/draft`, { receiver: 'Bộ Nội vụ' }),
      201,
    );
    const made = await draft(draftId);
    assert.deepEqual(
      [made.kind, made.originType, made.originId],
      ['consolidated', 'report-period', period.id],
    );
    const text = JSON.stringify(made.model);
    for (const part of [
      'Toàn tỉnh đã triển khai đồng bộ.',
      'Số cán bộ: 1.200 người',
      '≥ 30',
      'Đạt',
      'Đơn vị chưa gửi báo cáo',
      'Sở Nội vụ',
    ])
      assert.ok(text.includes(part), part);
    assert.ok(text.includes('…'), 'what the province has not written yet is left open');
    assert.ok(!text.includes('Không phát sinh'), 'nobody said that nothing happened');
    const officer = await world.as('officer', HEALTH);
    refused(await officer.post(`/report-periods/${period.id}/draft`, { receiver: 'Bộ' }), 403, 'forbidden');
  });
});
