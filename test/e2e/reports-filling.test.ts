import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ErrorDetail } from '../../modules/foundation';
import type { PeriodView } from '../../modules/reports/dto/period.view';
import type { SavedView, UnitReportView } from '../../modules/reports/dto/unit-report.view';
import { ReportFigure } from '../../modules/reports';
import { refused } from '../support/organization';
import type { ApiClient } from '../support/client';
import { ANSWERS, ok, ReportsWorld } from './reports-world';

const HEALTH = 'Sở Y tế';

describe('a unit fills its report in', () => {
  let world: ReportsWorld;
  let officer: ApiClient;
  let leader: ApiClient;

  before(async () => {
    world = await ReportsWorld.open();
    officer = await world.as('officer', HEALTH);
    leader = await world.as('unit-leader', HEALTH);
  });
  after(() => world?.close());

  const open = async (): Promise<{ period: PeriodView; id: string }> => {
    const period = await world.period([HEALTH, 'Sở Nội vụ'], {
      rhythm: 'once',
      endsOn: '2026-12-31',
      due: { date: '2026-12-01', before: true },
    });
    return { period, id: world.reportOf(period, HEALTH) };
  };

  test('numbers are taken as they are written here; what is wrong is kept and told', async () => {
    const { id } = await open();
    const saved = await world.fill(officer, id, {
      'A.1': '1.200',
      'A.3': '1.234,5',
      'A.2/n': 'ba',
      'A.4': 'có',
      'A.2/d': '-1',
    });
    const byField = new Map(saved.values.map((value) => [value.field, value]));
    assert.equal(byField.get('A.1')?.value, '1200');
    assert.equal(byField.get('A.3')?.value, '1234.5');
    assert.equal(byField.get('A.4')?.value, 'Có');
    assert.deepEqual([byField.get('A.2/n')?.value, byField.get('A.2/n')?.fault], ['ba', 'not-a-number']);
    assert.equal(byField.get('A.2/d')?.fault, 'number-negative');
    assert.deepEqual([saved.requiredCount, saved.filledCount], [7, 2]);
    assert.ok(saved.findings.some(({ field, code }) => field === 'A.2/n' && code === 'not-a-number'));
    const again = await world.look(leader, id);
    assert.equal(again.values.find(({ field }) => field === 'A.2/n')?.value, 'ba');
  });

  test('a table keeps its rows; its faulty cell is named', async () => {
    const { id } = await open();
    const rows = JSON.stringify([
      ['Câu lạc bộ', '1.250'],
      ['', ''],
      ['Địa chỉ tin cậy', ''],
    ]);
    const saved = await world.fill(officer, id, { 'A.5': rows });
    assert.equal(
      saved.values[0].value,
      JSON.stringify([
        ['Câu lạc bộ', '1250'],
        ['Địa chỉ tin cậy', ''],
      ]),
    );
    const wrong = await world.fill(officer, id, { 'A.5': JSON.stringify([['Câu lạc bộ', 'nhiều']]) });
    assert.match(wrong.values[0].faultText ?? '', /Dòng 1, cột "Số người"/);
  });

  test('two people: other fields merge, the same field is a conflict, and nothing is lost', async () => {
    const { id } = await open();
    const change = (field: string, value: string, base = 0) => ({
      changes: [{ field, value, base }],
      seen: 0,
    });
    const path = `/unit-reports/${id}/values`;
    await ok(officer.put(path, change('A.1', '10')));
    const merged = await ok<SavedView>(leader.put(path, change('A.3', '5')));
    assert.deepEqual(merged.conflicts, []);
    assert.deepEqual(merged.values.map(({ field }) => field).sort(), ['A.1', 'A.3']);
    const clash = await ok<SavedView>(leader.put(path, change('A.1', '11')));
    assert.equal(clash.conflicts.length, 1);
    const [{ mine, theirs, change: count }] = clash.conflicts;
    assert.deepEqual([mine, theirs, count], ['11', '10', 1]);
    const agreed = await ok<SavedView>(leader.put(path, change('A.1', '10')));
    assert.deepEqual(agreed.conflicts, [], 'the same value is no conflict');
    await ok(leader.put(path, change('A.1', '11', count)));
    const at = (await world.look(officer, id)).values.find(({ field }) => field === 'A.1');
    assert.equal(at?.value, '11');
  });

  test('at the same moment one of two wins and the other is told', async () => {
    const { id } = await open();
    const send = (client: ApiClient, value: string) =>
      ok<SavedView>(
        client.put(`/unit-reports/${id}/values`, { changes: [{ field: 'A.1', value, base: 0 }], seen: 0 }),
      );
    const answers = await Promise.all([send(officer, '1'), send(leader, '2')]);
    assert.deepEqual(answers.map(({ conflicts }) => conflicts.length).sort(), [0, 1]);
  });

  test('sending tells every error at its field, and then locks', async () => {
    const { id } = await open();
    const { changeCount } = await world.fill(officer, id, {
      ...ANSWERS,
      'A.1:male': '501',
      'A.2/n': '11',
      '#I': null,
    });
    const answer = await officer.post<{ code: string; details: ErrorDetail[] }>(
      `/unit-reports/${id}/submit`,
      { seen: changeCount },
    );
    refused(answer, 400, 'report-incomplete');
    assert.deepEqual(
      answer.body.details.map(({ field, code }) => [field, code]),
      [
        ['#I', 'field-missing'],
        ['A.1', 'check-sum'],
        ['A.2/n', 'check-not-above'],
      ],
    );
    const sent = await world.submit(officer, id);
    assert.deepEqual([sent.status, sent.submissionNumber, sent.canFill], ['submitted', 1, false]);
    const late = await officer.put(`/unit-reports/${id}/values`, {
      changes: [{ field: 'A.3', value: '9', base: 99 }],
      seen: 0,
    });
    refused(late, 409, 'report-locked');
    refused(
      await officer.post(`/unit-reports/${id}/submit`, { seen: sent.changeCount }),
      409,
      'report-locked',
    );
  });

  test('nobody sends what a colleague changed unseen; two at once send once', async () => {
    const { id } = await open();
    const { changeCount } = await world.fill(officer, id, ANSWERS);
    await world.fill(leader, id, { 'A.3': '7' });
    refused(
      await officer.post(`/unit-reports/${id}/submit`, { seen: changeCount }),
      409,
      'changed-by-someone-else',
    );
    const { changeCount: now } = await world.look(officer, id);
    const answers = await Promise.all(
      [officer, leader].map((client) => client.post(`/unit-reports/${id}/submit`, { seen: now })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  test('returned with a remark, corrected and sent again: two versions, the later counts', async () => {
    const { id } = await open();
    const sent = await world.submit(officer, id);
    const path = `/unit-reports/${id}`;
    refused(
      await world.coordinator.post(`${path}/return`, { version: sent.version, remark: '  ' }),
      400,
      'validation-failed',
    );
    refused(
      await officer.post(`${path}/return`, { version: sent.version, remark: 'tự trả' }),
      403,
      'forbidden',
    );
    const returned = await ok<UnitReportView>(
      world.coordinator.post(`${path}/return`, { version: sent.version, remark: 'Số nữ chưa khớp' }),
    );
    assert.deepEqual([returned.status, returned.remark], ['returned', 'Số nữ chưa khớp']);
    const again = await world.submit(officer, id, { 'A.3': '2.000' });
    assert.deepEqual(
      again.submissions.map(({ number }) => number),
      [2, 1],
    );
    const figures = await world.application.dataSource
      .getRepository(ReportFigure)
      .findBy({ reportId: id, field: 'A.3' });
    assert.deepEqual(
      figures.map(({ value }) => value),
      ['2000'],
    );
    refused(
      await world.coordinator.post(`${path}/accept`, { version: sent.version }),
      409,
      'changed-by-someone-else',
    );
    const accepted = await ok<UnitReportView>(
      world.coordinator.post(`${path}/accept`, { version: again.version }),
    );
    assert.equal(accepted.status, 'accepted');
    refused(
      await world.coordinator.post(`${path}/accept`, { version: accepted.version }),
      409,
      'report-state',
    );
  });

  test('"không phát sinh" is sent without figures', async () => {
    const { id } = await open();
    const { changeCount } = await world.fill(officer, id, { 'A.1': '5' });
    const sent = await ok<UnitReportView>(
      officer.post(`/unit-reports/${id}/submit`, {
        seen: changeCount,
        nothing: true,
        note: 'Không có nội dung.',
      }),
    );
    assert.deepEqual([sent.status, sent.nothingToReport], ['submitted', true]);
    assert.equal(await world.application.dataSource.getRepository(ReportFigure).countBy({ reportId: id }), 0);
  });

  test('late is judged by the first sending', async () => {
    const { id, period } = await open();
    world.application.clock.set('2026-12-03T02:00:00Z');
    try {
      const sent = await world.submit(officer, id);
      assert.equal(sent.daysLate, 3);
      const view = await ok<PeriodView>(world.coordinator.get(`/report-periods/${period.id}`));
      assert.deepEqual([view.counts.submitted, view.counts.late], [1, 2]);
    } finally {
      world.application.clock.set('2026-05-04T02:00:00Z');
    }
  });

  test('what is not asked is refused; another unit sees nothing', async () => {
    const { id } = await open();
    const body = { changes: [{ field: 'Z.9', value: '1', base: 0 }], seen: 0 };
    refused(await officer.put(`/unit-reports/${id}/values`, body), 400, 'field-unknown', 'Z.9');
    const stranger = await world.as('officer', 'Sở Giáo dục và Đào tạo');
    refused(await stranger.get(`/unit-reports/${id}`), 404, 'report-not-found');
    refused(await stranger.put(`/unit-reports/${id}/values`, { ...body }), 404, 'report-not-found');
    assert.deepEqual(await world.owed(stranger), []);
  });

  test('last period’s figures stand beside, and a jump is warned of', async () => {
    const before = await world.period([HEALTH], { startsOn: '2025-02-01' });
    await world.submit(officer, world.reportOf(before, HEALTH));
    const now = await world.period([HEALTH], { previousId: before.id });
    const id = world.reportOf(now, HEALTH);
    const saved = await world.fill(officer, id, { ...ANSWERS, 'A.1': '2.000', 'A.1:female': '1.500' });
    assert.deepEqual(
      saved.findings.map(({ field, code, grade }) => [field, code, grade]),
      [['A.1', 'check-jump', 'warning']],
    );
    const view = await world.look(officer, id);
    assert.equal(view.last['A.1'], '1200');
    await ok(officer.post(`/unit-reports/${id}/submit`, { seen: view.changeCount }), 200);
  });
});
