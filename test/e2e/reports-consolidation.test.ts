import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  ConsolidationView,
  PartsView,
  SectionNarrativesView,
} from '../../modules/reports/dto/consolidation.view';
import type { PeriodView } from '../../modules/reports/dto/period.view';
import { refused } from '../support/organization';
import { ANSWERS, ok, ReportsWorld } from './reports-world';

const UNITS = ['Sở Y tế', 'Sở Nội vụ', 'UBND xã Than Uyên', 'Sở Giáo dục và Đào tạo'];

describe('the coordinator consolidates', () => {
  let world: ReportsWorld;
  let period: PeriodView;

  before(async () => {
    world = await ReportsWorld.open();
    period = await world.period(UNITS);
    const given: Record<string, Record<string, string>> = {
      'Sở Y tế': ANSWERS,
      'Sở Nội vụ': {
        ...ANSWERS,
        'A.1': '100',
        'A.1:female': '40',
        'A.1:male': '60',
        'A.2/n': '2',
        'A.2/d': '5',
        'A.3': '0,001',
        'A.4': 'Không',
      },
      'UBND xã Than Uyên': {
        ...ANSWERS,
        'A.1': '30',
        'A.1:female': '10',
        'A.1:male': '20',
        'A.2/n': '1',
        'A.2/d': '5',
        'A.3': '10',
      },
    };
    for (const [unit, values] of Object.entries(given))
      await world.submit(await world.as('officer', unit), world.reportOf(period, unit), {
        ...values,
        '#I': `${unit} đã thực hiện.`,
      });
  });
  after(() => world?.close());

  const figures = () =>
    ok<ConsolidationView>(world.coordinator.get(`/report-periods/${period.id}/consolidation`));
  const sections = () =>
    ok<SectionNarrativesView[]>(world.coordinator.get(`/report-periods/${period.id}/sections`));

  test('figures added up by hand, by level, with who is missing', async () => {
    const view = await figures();
    assert.deepEqual([view.units, view.counted], [4, 3]);
    assert.deepEqual(
      view.missing.map(({ unitName, status }) => [unitName, status]),
      [['Sở Giáo dục và Đào tạo', 'open']],
    );
    const total = new Map(view.indicators.flatMap(({ figures: all }) => all.map((one) => [one.key, one])));
    // 1200 + 100 + 30; 700 + 40 + 10; 6 of 20; 1234.5 + 0.001 + 10; two of three.
    assert.equal(total.get('A.1')?.total.value, '1330');
    assert.equal(total.get('A.1:female')?.total.value, '750');
    assert.deepEqual(
      total
        .get('A.1')
        ?.groups.filter(({ key }) => key.startsWith('level:'))
        .map(({ label, amount }) => [label, amount.value]),
      [
        ['Cấp tỉnh', '1300'],
        ['Cấp xã', '30'],
      ],
    );
    assert.deepEqual([total.get('A.2')?.total.value, total.get('A.2')?.target?.met], ['30', true]);
    assert.equal(total.get('A.3')?.total.value, '1244.501');
    assert.equal(total.get('A.4')?.total.value, '2');
  });

  test('a total opens into its parts', async () => {
    const parts = await ok<PartsView>(
      world.coordinator.get(`/report-periods/${period.id}/consolidation/parts?code=A.2`),
    );
    assert.deepEqual(
      parts.parts.map(({ unitName, value, numerator, denominator }) => [
        unitName,
        value,
        numerator,
        denominator,
      ]),
      [
        ['Sở Nội vụ', '40', '2', '5'],
        ['Sở Y tế', '30', '3', '10'],
        ['UBND xã Than Uyên', '20', '1', '5'],
      ],
    );
    const women = await ok<PartsView>(
      world.coordinator.get(`/report-periods/${period.id}/consolidation/parts?code=A.1&sex=female`),
    );
    assert.equal(women.total.value, '750');
    refused(
      await world.coordinator.get(`/report-periods/${period.id}/consolidation/parts?code=Z`),
      404,
      'indicator-not-found',
    );
  });

  test('narratives stand side by side; the province’s text is never overwritten', async () => {
    const [first] = await sections();
    assert.deepEqual(
      first.units.map(({ text }) => text),
      UNITS.slice(0, 3)
        .sort((a, b) => a.localeCompare(b, 'vi'))
        .map((unit) => `${unit} đã thực hiện.`),
    );
    const picked = first.units.filter(({ unitName }) => unitName === 'Sở Y tế');
    const path = `/report-periods/${period.id}/sections/I/text`;
    const sources = picked.map(({ reportId, hash }) => ({ reportId, hash }));
    const [saved] = await ok<SectionNarrativesView[]>(
      world.coordinator.put(path, { version: 0, text: 'Toàn tỉnh đã thực hiện.', sources }),
    );
    assert.deepEqual([saved.text?.version, saved.text?.sources[0].state], [1, 'same']);
    refused(
      await world.coordinator.put(path, { version: 0, text: 'Ghi đè', sources: [] }),
      409,
      'changed-by-someone-else',
    );

    const id = world.reportOf(period, 'Sở Y tế');
    const officer = await world.as('officer', 'Sở Y tế');
    const { version } = await world.look(officer, id);
    await ok(world.coordinator.post(`/unit-reports/${id}/return`, { version, remark: 'Bổ sung' }));
    const [gone] = await sections();
    assert.deepEqual([gone.text?.text, gone.text?.sources[0].state], ['Toàn tỉnh đã thực hiện.', 'gone']);
    await world.submit(officer, id, { '#I': 'Sở Y tế đã bổ sung.' });
    const [changed] = await sections();
    assert.deepEqual(
      [changed.text?.text, changed.text?.sources[0].state],
      ['Toàn tỉnh đã thực hiện.', 'changed'],
    );
    const stale = { reportId: id, hash: 'a'.repeat(64) };
    refused(
      await world.coordinator.put(path, { version: 1, text: 'x', sources: [stale] }),
      400,
      'source-changed',
      'sources',
    );
    const fresh = changed.units
      .filter(({ unitName }) => unitName === 'Sở Y tế')
      .map(({ reportId, hash }) => ({ reportId, hash }));
    const [renewed] = await ok<SectionNarrativesView[]>(
      world.coordinator.put(path, {
        version: 1,
        text: 'Toàn tỉnh đã thực hiện, có bổ sung.',
        sources: fresh,
      }),
    );
    assert.equal(renewed.text?.sources[0].state, 'same');
  });

  test('two coordinators at one section: one wins, the other is told', async () => {
    const path = `/report-periods/${period.id}/sections/III/text`;
    const answers = await Promise.all(
      ['Một', 'Hai'].map((text) => world.coordinator.put(path, { version: 0, text, sources: [] })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  test('the figures are put into words', async () => {
    const section = (await sections()).find(({ code }) => code === 'II');
    assert.ok(section?.sentences.includes('Số cán bộ: 1.330 người, trong đó nữ 750, nam 580.'));
    assert.ok(section?.sentences.includes('Tỷ lệ nữ lãnh đạo: 30% (6/20); đạt mục tiêu (từ 30%).'));
  });

  test('units do not see what the others gave', async () => {
    const officer = await world.as('officer', 'Sở Y tế');
    for (const path of ['', '/consolidation', '/consolidation/parts?code=A.1', '/sections'])
      refused(await officer.get(`/report-periods/${period.id}${path}`), 403, 'forbidden');
  });
});
