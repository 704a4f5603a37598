import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UNIT_KIND_LABELS } from '../units/unit-labels';
import { cellText } from './cell-text';
import { datedLine, datedText, dateOf, entriesOf, linesOf, valueOf } from './cell-values';

test('days are read as people and as Excel write them', () => {
  assert.equal(dateOf(''), null);
  for (const text of ['01/3/2025', '1/3/2025', '01-03-2025', '01.03.2025', '2025-03-01', '45717'])
    assert.equal(dateOf(text), '2025-03-01', text);
  for (const text of ['31/02/2025', '2025', 'hôm nay', '1/2/25', '99999'])
    assert.equal(dateOf(text), undefined, text);
});

test('a name with its days goes to a line and back', () => {
  for (const [validFrom, validTo, line] of [
    [null, null, 'Sở X'],
    ['2020-01-01', null, 'Sở X (từ 01/01/2020)'],
    [null, '2025-02-28', 'Sở X (đến 28/02/2025)'],
    ['2020-01-01', '2025-02-28', 'Sở X (từ 01/01/2020 đến 28/02/2025)'],
  ] as const) {
    const dated = { text: 'Sở X', validFrom, validTo };
    assert.equal(datedLine(dated), line);
    assert.deepEqual(datedText(line), dated);
  }
  assert.deepEqual(datedText('Sở X (cũ)'), { text: 'Sở X (cũ)', validFrom: null, validTo: null });
  assert.equal(datedText('Sở X (từ 31/02/2025)'), undefined);
});

test('a label is understood whatever its case, and so is its key', () => {
  assert.equal(valueOf('mặt trận, đoàn thể', UNIT_KIND_LABELS), 'mass-organization');
  assert.equal(valueOf('mass-organization', UNIT_KIND_LABELS), 'mass-organization');
  assert.equal(valueOf('lâu đài', UNIT_KIND_LABELS), undefined);
});

test('cells with several values', () => {
  assert.deepEqual(linesOf(' a \n\n b, c '), ['a', 'b, c']);
  assert.deepEqual(entriesOf('a; b,c\nd ;'), ['a', 'b', 'c', 'd']);
});

test('every kind of cell becomes text; formulas are told', () => {
  const text = (value: Parameters<typeof cellText>[0]): string => cellText(value).text;
  assert.equal(text(null), '');
  assert.equal(text('  Sở\u00a0X \r\n Y '), 'Sở X\nY');
  assert.equal(text('So\u031b\u0309'), 'Sở');
  assert.equal(text(12), '12');
  assert.equal(text(new Date('2026-01-31T00:00:00Z')), '31/01/2026');
  assert.equal(text({ richText: [{ text: 'Sở ' }, { text: 'X' }] }), 'Sở X');
  assert.equal(text({ text: 'a@example.vn', hyperlink: 'mailto:a@example.vn' }), 'a@example.vn');
  assert.equal(text({ error: '#REF!' }), '');
  assert.deepEqual(cellText({ formula: '1+1', result: 2 }), { text: '', formula: true });
});
