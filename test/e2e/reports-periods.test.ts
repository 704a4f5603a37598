import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PeriodPreviewView, PeriodView } from '../../modules/reports/dto/period.view';
import type { TemplateView } from '../../modules/reports/dto/template.view';
import { PeriodSchedule, ReportPeriod, UnitReport } from '../../modules/reports';
import { refused } from '../support/organization';
import { ok, ReportsWorld, SMALL } from './reports-world';

describe('report templates and periods', () => {
  let world: ReportsWorld;
  before(async () => {
    world = await ReportsWorld.open();
  });
  after(() => world?.close());

  test('the shipped template is there, published', async () => {
    const { items } = await ok<{ items: { code: string; publishedNumber: number; indicators: number }[] }>(
      world.coordinator.get('/report-templates'),
    );
    const shipped = items.find(({ code }) => code === 'binh-dang-gioi-hang-nam');
    assert.equal(shipped?.publishedNumber, 1);
    assert.ok((shipped?.indicators ?? 0) > 20);
  });

  test('a faulty draft is kept, but not published', async () => {
    const made = await ok<TemplateView>(world.coordinator.post('/report-templates', { name: 'Còn dở' }), 201);
    const content = { ...SMALL, indicators: [{ ...SMALL.indicators[0], section: 'X' }], checks: [] };
    const saved = await ok<TemplateView>(
      world.coordinator.put(`/report-templates/${made.id}/draft`, { version: made.version, content }),
    );
    assert.deepEqual(
      saved.faults.map(({ code, field }) => [code, field]),
      [['section-unknown', 'indicators.0.section']],
    );
    const answer = await world.coordinator.post(`/report-templates/${made.id}/publish`, {
      version: saved.version,
    });
    refused(answer, 400, 'template-faulty', 'indicators.0.section');
    const opened = await world.coordinator.post(
      '/report-periods',
      await world.wish(['Sở Y tế'], { templateId: made.id }),
    );
    refused(opened, 400, 'template-not-published', 'templateId');
  });

  test('two people at one template do not overwrite each other', async () => {
    const made = await ok<TemplateView>(
      world.coordinator.post('/report-templates', { name: 'Hai người' }),
      201,
    );
    const body = { version: made.version, content: SMALL };
    const answers = await Promise.all([
      world.coordinator.put(`/report-templates/${made.id}/draft`, body),
      world.coordinator.put(`/report-templates/${made.id}/draft`, body),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  test('a preview tells who owes and stores nothing', async () => {
    const rows = world.application.dataSource.getRepository(ReportPeriod);
    const count = await rows.count();
    const preview = await ok<PeriodPreviewView>(
      world.coordinator.post('/report-periods/preview', await world.wish(['Sở Y tế', 'Sở Tư pháp'])),
    );
    assert.equal(preview.dueDate, '2026-11-30');
    assert.equal(preview.dueWords, 'trước ngày 01/12/2026');
    assert.deepEqual(
      preview.units.map(({ name, fields, required, nobody }) => [name, fields, required, nobody]),
      [
        ['Sở Tư pháp', 10, 7, true],
        ['Sở Y tế', 10, 7, false],
      ],
    );
    assert.equal(preview.warnings.length, 1);
    assert.equal(await rows.count(), count);
  });

  test('opening makes one report for each unit, once', async () => {
    const wish = await world.wish(['Sở Y tế', 'Sở Nội vụ', 'Sở Y tế']);
    const period = await ok<PeriodView>(world.coordinator.post('/report-periods', wish), 201);
    assert.deepEqual(
      period.reports.map(({ unitName, status, dueDate }) => [unitName, status, dueDate]),
      [
        ['Sở Nội vụ', 'open', '2026-11-30'],
        ['Sở Y tế', 'open', '2026-11-30'],
      ],
    );
    assert.equal(period.name, 'Báo cáo thử nghiệm năm 2026');
    const notices = await (
      await world.as('officer', 'Sở Y tế')
    ).get<{ items: { title: string }[] }>('/notices');
    if (notices.status === 200)
      assert.ok(notices.body.items.some(({ title }) => title === 'Phải nộp: Báo cáo thử nghiệm năm 2026'));
  });

  test('a running period keeps its version of the template', async () => {
    const template = await world.publish('Sẽ đổi', SMALL);
    const period = await world.period(['Sở Y tế'], { templateId: template.id });
    const officer = await world.as('officer', 'Sở Y tế');
    const content = { ...SMALL, title: 'Tên mới', indicators: SMALL.indicators.slice(0, 1), checks: [] };
    const draft = await ok<TemplateView>(
      world.coordinator.put(`/report-templates/${template.id}/draft`, { version: template.version, content }),
    );
    assert.deepEqual([draft.number, draft.draft], [2, true]);
    await ok(world.coordinator.post(`/report-templates/${template.id}/publish`, { version: draft.version }));
    const form = await world.look(officer, world.reportOf(period, 'Sở Y tế'));
    assert.equal(form.content.indicators.length, SMALL.indicators.length);
    const old = await ok<TemplateView>(world.coordinator.get(`/report-templates/${template.id}?number=1`));
    assert.equal(old.content.title, SMALL.title);
  });

  test('the next period opens by the schedule, exactly once, also after missed days', async () => {
    const period = await world.period(['Sở Y tế'], {
      rhythm: 'quarter',
      nextOpensBefore: 20,
      startsOn: '2026-01-10',
    });
    // Quarter II is due before 1 June: 31/5; it opens 20 days ahead.
    assert.equal(period.nextOpensOn, '2026-05-11');
    const schedule = world.application.app.get(PeriodSchedule, { strict: false });
    assert.equal(await schedule.openDue('2026-05-10'), 0);
    const opened = await Promise.all([schedule.openDue('2026-09-01'), schedule.openDue('2026-09-01')]);
    // Quarter II and III are owed by then: 31/8 less 20 days is 11/8.
    assert.equal(opened[0] + opened[1], 2);
    assert.equal(await schedule.openDue('2026-09-01'), 0);
    const rows = await world.application.dataSource
      .getRepository(ReportPeriod)
      .find({ where: { seriesId: period.id }, order: { periodKey: 'ASC' } });
    assert.deepEqual(
      rows.map(({ periodKey, dueDate, scheduled }) => [periodKey, dueDate, scheduled]),
      [
        ['2026-Q1', '2026-02-28', false],
        ['2026-Q2', '2026-05-31', true],
        ['2026-Q3', '2026-08-31', true],
      ],
    );
    assert.deepEqual(
      rows.map(({ previousId }) => previousId),
      [null, rows[0].id, rows[1].id],
    );
    for (const { id } of rows)
      assert.equal(await world.application.dataSource.getRepository(UnitReport).countBy({ periodId: id }), 1);
    const again = await world.coordinator.post(
      '/report-periods',
      await world.wish(['Sở Y tế'], { rhythm: 'quarter', startsOn: '2026-04-01', previousId: period.id }),
    );
    refused(again, 409, 'period-exists');
  });

  test('wrong wishes are told at their field', async () => {
    const post = async (more: Record<string, unknown>, units = ['Sở Y tế']) =>
      world.coordinator.post('/report-periods', await world.wish(units, more));
    refused(await post({}, []), 400, 'scope-empty', 'unitIds');
    refused(await post({ unitIds: ['nobody'] }), 400, 'scope-unknown', 'unitIds');
    refused(await post({ taskId: 'none' }), 400, 'task-not-found', 'taskId');
    refused(await post({ rhythm: 'once', endsOn: '2026-01-01' }), 400, 'period-range-invalid', 'endsOn');
    refused(await post({ rhythm: 'once', endsOn: '2026-06-01' }), 400, 'due-date-missing', 'due.date');
    refused(await post({ due: { date: '2026-12-01', before: true } }), 400, 'due-rule-unfit', 'due.date');
  });

  test('the due date is moved with a reason; a closed period takes nothing', async () => {
    const period = await world.period(['Sở Y tế']);
    const path = `/report-periods/${period.id}`;
    refused(
      await world.coordinator.post(`${path}/due`, {
        version: period.version,
        dueDate: '2026-12-15',
        reason: '',
      }),
      400,
      'validation-failed',
    );
    const moved = await ok<PeriodView>(
      world.coordinator.post(`${path}/due`, {
        version: period.version,
        dueDate: '2026-12-15',
        reason: 'Bộ Nội vụ lùi hạn tổng hợp',
      }),
    );
    assert.deepEqual([moved.dueDate, moved.reports[0].dueDate], ['2026-12-15', '2026-12-15']);
    const closed = await ok<PeriodView>(world.coordinator.post(`${path}/close`, { version: moved.version }));
    const officer = await world.as('officer', 'Sở Y tế');
    const id = world.reportOf(period, 'Sở Y tế');
    const saving = await officer.put(`/unit-reports/${id}/values`, {
      changes: [{ field: 'A.3', value: '1', base: 0 }],
      seen: 0,
    });
    refused(saving, 409, 'period-closed');
    await ok(world.coordinator.post(`${path}/reopen`, { version: closed.version }));
    await world.fill(officer, id, { 'A.3': '1' });
  });
});
