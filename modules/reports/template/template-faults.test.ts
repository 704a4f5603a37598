import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCatalogueFile } from '../../../config/catalogues/catalogue';
import { shippedTemplates } from '../../../config/report-templates/report-templates';
import type { UnitLevel } from '../../organization';
import { contentFor } from './audience';
import { fieldsOf } from './report-field';
import { checkedContent } from './shipped-templates.service';
import { templateFaults } from './template-faults';
import type { TemplateContent } from './template.types';

const [shipped] = shippedTemplates();

describe('the template that comes with the package', () => {
  const content = checkedContent(shipped);

  test('stands on the six fields of the national strategy, each with its targets', () => {
    const titles = content.sections.map(({ title }) => title).join('\n');
    for (const field of [
      'chính trị',
      'kinh tế, lao động',
      'bạo lực',
      'y tế',
      'giáo dục, đào tạo',
      'thông tin, truyền thông',
    ])
      assert.match(titles, new RegExp(field));
    for (const section of ['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6'])
      assert.ok(
        content.indicators.some((indicator) => indicator.section === section && indicator.target),
        section,
      );
  });

  test('asks only units the catalogue knows, and asks each something', () => {
    const { units } = loadCatalogueFile();
    const codes = new Set(units.map(({ code }) => code));
    const named = content.indicators.flatMap(({ audience }) => audience?.units ?? []);
    assert.deepEqual(
      named.filter((code) => !codes.has(code)),
      [],
    );
    for (const { code, level } of units as { code: string; level: UnitLevel }[])
      assert.ok(fieldsOf(contentFor(content, { code, level })).length > 5, code);
  });

  test('asks a commune for what communes know, and a department for its own field', () => {
    const keys = (code: string, level: 'province' | 'commune') =>
      contentFor(content, { code, level }).indicators.map((indicator) => indicator.code);
    assert.ok(keys('xa-than-uyen', 'commune').includes('TT.01'));
    assert.ok(!keys('xa-than-uyen', 'commune').includes('YT.01'));
    assert.ok(keys('so-y-te', 'province').includes('YT.01'));
    assert.ok(!keys('so-y-te', 'province').includes('TT.01'));
  });
});

describe('what is wrong with a template', () => {
  const base: TemplateContent = {
    title: 'Báo cáo',
    grounds: [],
    sections: [{ code: 'I', title: 'Mục I', writer: 'unit', narrative: 'none', guidance: '' }],
    indicators: [],
    checks: [],
  };
  const indicator = {
    code: 'A',
    name: 'A',
    section: 'I',
    type: 'number' as const,
    measure: '',
    required: true,
    aggregation: 'sum' as const,
    breakdown: [],
  };
  const faults = (more: Partial<TemplateContent>): string[] =>
    templateFaults({ ...base, indicators: [indicator], ...more }).map(
      ({ code, field }) => `${code} ${field}`,
    );

  test('is told at its field', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ indicators: [indicator, indicator] }), ['code-taken indicators.1.code']);
    assert.deepEqual(faults({ indicators: [{ ...indicator, code: 'a b' }] }), [
      'code-invalid indicators.0.code',
    ]);
    assert.deepEqual(faults({ indicators: [{ ...indicator, section: 'X' }] }), [
      'section-unknown indicators.0.section',
    ]);
    assert.deepEqual(faults({ indicators: [{ ...indicator, aggregation: 'ratio-of-sums' }] }), [
      'aggregation-unfit indicators.0.aggregation',
    ]);
    assert.deepEqual(faults({ indicators: [{ ...indicator, type: 'choice', aggregation: 'count-yes' }] }), [
      'options-invalid indicators.0.options',
    ]);
    assert.deepEqual(faults({ checks: [{ kind: 'jump', grade: 'error', fields: ['A'] }] }), [
      'check-limit-missing checks.0.percent',
    ]);
    assert.deepEqual(faults({ checks: [{ kind: 'not-above', grade: 'error', fields: ['A', 'B'] }] }), [
      'check-field-unknown checks.0.fields',
    ]);
    assert.deepEqual(faults({ checks: [{ kind: 'across', grade: 'error', fields: ['A'] }] }), [
      'check-field-unknown checks.0.fields',
    ]);
    assert.deepEqual(faults({ indicators: [] }), ['nothing-asked indicators']);
  });
});
