import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXT_CODES, TEXTS } from '../../../config/texts';
import type { TextDefinition } from '../../../config/texts';
import { fillText, textFaults } from './fill-text';

const DEFINITION: TextDefinition = {
  document: 'Công văn',
  title: 'Nội dung',
  about: '',
  placeholders: {
    'kế hoạch': { about: '', sample: 'Kế hoạch', required: true },
    ngày: { about: '', sample: '01/3/2026' },
  },
  text: '',
};

const codes = (text: string, definition = DEFINITION): string[] =>
  textFaults(text, definition).map(({ code }) => code);

test('placeholders are filled whatever their spaces and letters', () => {
  assert.equal(
    fillText('Thực hiện {{ Kế  hoạch }}\n\n ngày {{ngày}}. ', { 'kế hoạch': 'KH 1', ngày: '2/3' }),
    'Thực hiện KH 1\nngày 2/3.',
  );
});

test('a value that looks like a placeholder is only text', () => {
  assert.equal(fillText('{{ngày}}', { ngày: '{{kế hoạch}} $& $1' }), '{{kế hoạch}} $& $1');
});

test('an unknown placeholder is named with its place', () => {
  const [fault] = textFaults('{{kế hoạch}}\ntheo {{nơi nhận}}', DEFINITION);
  assert.equal(fault.code, 'placeholder-unknown');
  assert.equal(fault.row, 2);
  assert.match(fault.message, /Dòng 2, ký tự thứ 6: .*\{\{nơi nhận\}\}.*\{\{kế hoạch\}\}, \{\{ngày\}\}/);
});

test('a required one must be there, braces must close, and something must be said', () => {
  assert.deepEqual(codes('{{ngày}}'), ['placeholder-missing']);
  assert.deepEqual(codes('{{kế hoạch}} {{ngày'), ['placeholder-unclosed']);
  assert.deepEqual(codes('{{kế hoạch}} ngày}}'), ['placeholder-unclosed']);
  assert.deepEqual(codes('  '), ['text-empty', 'placeholder-missing']);
  assert.deepEqual(codes('{{kế hoạch}}\nhai dòng', { ...DEFINITION, single: true }), ['text-single-line']);
});

test('every default is in order, and its samples read on without gaps', () => {
  for (const code of TEXT_CODES) {
    const definition: TextDefinition = TEXTS[code];
    assert.deepEqual(textFaults(definition.text, definition), [], code);
    const samples = Object.entries(definition.placeholders).map(([name, { sample }]) => [name, sample]);
    const filled = fillText(definition.text, Object.fromEntries(samples) as Record<string, string>);
    assert.doesNotMatch(filled, /[{}]|\s{2}(?!\n)|\s[,.;]/, code);
    assert.equal(filled, filled.normalize('NFC'), code);
    for (const line of filled.split('\n').filter(() => !definition.single))
      assert.match(line, /[.:;]$/, code);
  }
});
