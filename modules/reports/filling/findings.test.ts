import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TemplateContent, TemplateIndicator } from '../template/template.types';
import { templateFaults } from '../template/template-faults';
import { findingsOf, progressOf } from './findings';
import type { JudgedValue } from './findings';

const number = (code: string, more: Partial<TemplateIndicator> = {}): TemplateIndicator => ({
  code,
  name: `Chỉ tiêu ${code}`,
  section: 'I',
  type: 'number',
  measure: 'người',
  required: true,
  aggregation: 'sum',
  breakdown: [],
  ...more,
});

const content = (more: Partial<TemplateContent>): TemplateContent => ({
  title: 'Báo cáo thử',
  grounds: [],
  sections: [{ code: 'I', title: 'Số liệu', writer: 'unit', narrative: 'required', guidance: '' }],
  indicators: [number('A'), number('B'), number('C')],
  checks: [],
  ...more,
});

const filled = (values: Record<string, string>): Map<string, JudgedValue> =>
  new Map(Object.entries(values).map(([key, value]) => [key, { value, fault: null, faultText: null }]));

const codes = (
  template: TemplateContent,
  values: Record<string, string>,
  last: Record<string, string> = {},
) =>
  findingsOf(template, filled({ '#I': 'Đã thực hiện.', ...values }), new Map(Object.entries(last))).map(
    ({ field, code, grade }) => `${grade} ${code} ${field}`,
  );

describe('what is said against the answers of a unit', () => {
  test('what is missing and what is faulty, in the order of the form', () => {
    const values = new Map(filled({ B: '2' }));
    values.set('A', { value: 'hai', fault: 'not-a-number', faultText: '"hai" không phải là số.' });
    const found = findingsOf(content({}), values, new Map());
    assert.deepEqual(
      found.map(({ code, field }) => [code, field]),
      [
        ['field-missing', '#I'],
        ['not-a-number', 'A'],
        ['field-missing', 'C'],
      ],
    );
    assert.deepEqual(progressOf(content({}), values), { required: 4, filled: 1 });
  });

  test('parts must add up to their total, to the last decimal', () => {
    const sum = content({ checks: [{ kind: 'sum', grade: 'error', fields: ['A', 'B', 'C'] }] });
    assert.deepEqual(codes(sum, { A: '0.3', B: '0.1', C: '0.2' }), []);
    assert.deepEqual(codes(sum, { A: '0.31', B: '0.1', C: '0.2' }), ['error check-sum A']);
  });

  test('women and men add up to the total', () => {
    const sex = content({
      indicators: [number('A', { breakdown: ['sex'] })],
      checks: [{ kind: 'across', grade: 'error', fields: ['A'] }],
    });
    assert.deepEqual(templateFaults(sex), []);
    assert.deepEqual(codes(sex, { A: '10', 'A:female': '6', 'A:male': '4' }), []);
    assert.deepEqual(codes(sex, { A: '10', 'A:female': '6', 'A:male': '5' }), ['error check-sum A']);
  });

  test('a numerator is not above its denominator; equal is fine', () => {
    const ratio = content({
      indicators: [number('R', { type: 'ratio', aggregation: 'ratio-of-sums' })],
      checks: [{ kind: 'not-above', grade: 'error', fields: ['R/n', 'R/d'] }],
    });
    assert.deepEqual(codes(ratio, { 'R/n': '9', 'R/d': '9' }), []);
    assert.deepEqual(codes(ratio, { 'R/n': '10', 'R/d': '9' }), ['error check-not-above R/n']);
    assert.deepEqual(codes(ratio, { 'R/n': '0', 'R/d': '0' }), []);
    assert.deepEqual(codes(ratio, { 'R/n': '1', 'R/d': '0' }), [
      'error check-not-above R/n',
      'error ratio-without-base R/d',
    ]);
  });

  test('a half ratio that need not be there at all is still told', () => {
    const half = content({
      indicators: [number('R', { type: 'ratio', aggregation: 'ratio-of-sums', required: false })],
    });
    assert.deepEqual(codes(half, { 'R/n': '1' }), ['error ratio-half R/d']);
    assert.deepEqual(codes(half, {}), []);
  });

  test('a jump is judged against the last period: above the limit, not at it', () => {
    const jump = content({
      indicators: [number('A')],
      checks: [{ kind: 'jump', grade: 'warning', fields: ['A'], percent: '50' }],
    });
    assert.deepEqual(codes(jump, { A: '150' }, { A: '100' }), []);
    assert.deepEqual(codes(jump, { A: '151' }, { A: '100' }), ['warning check-jump A']);
    assert.deepEqual(codes(jump, { A: '49' }, { A: '100' }), ['warning check-jump A']);
    assert.deepEqual(codes(jump, { A: '49' }, { A: '0' }), []);
    assert.deepEqual(codes(jump, { A: '49' }), []);
  });

  test('a range holds its ends', () => {
    const range = content({
      indicators: [number('A', { mayBeNegative: true })],
      checks: [{ kind: 'range', grade: 'error', fields: ['A'], min: '-1', max: '100' }],
    });
    assert.deepEqual(codes(range, { A: '-1' }), []);
    assert.deepEqual(codes(range, { A: '100.01' }), ['error check-range A']);
    assert.deepEqual(codes(range, { A: '-2' }), ['error check-range A']);
  });
});
