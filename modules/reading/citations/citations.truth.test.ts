import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { findCitations, mergeCitations } from './index';

const DATA = resolve(__dirname, '../../../../shared/data');
const skip = existsSync(DATA) ? false : 'the shared documents are not on this machine';

interface TruthLine {
  text: string;
  citations: { type: string; number: string; date: string | null; issuer: string | null }[];
}

function readLines(): TruthLine[] {
  const lines = readFileSync(resolve(DATA, 'citations.truth.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as TruthLine);
}

test('citations of the hand-checked sentences: precision and recall', { skip }, (context) => {
  const count = { hit: 0, found: 0, expected: 0, kind: 0, date: 0, issuer: 0 };
  for (const line of readLines()) {
    const open = [...line.citations];
    count.expected += open.length;
    for (const found of findCitations(line.text)) {
      count.found += 1;
      const index = open.findIndex((one) => one.number === found.symbol);
      if (index < 0) continue;
      const [truth] = open.splice(index, 1);
      count.hit += 1;
      count.kind += Number(truth.type === found.kind);
      count.date += Number(truth.date === found.date);
      count.issuer += Number(truth.issuer === found.issuer);
    }
  }
  context.diagnostic(JSON.stringify(count));
  assert.ok(count.hit / count.found >= 0.97, `precision ${count.hit}/${count.found}`);
  assert.ok(count.hit / count.expected >= 0.97, `recall ${count.hit}/${count.expected}`);
  for (const field of ['kind', 'date', 'issuer'] as const) {
    assert.ok(count[field] / count.hit >= 0.97, `${field} ${count[field]}/${count.hit}`);
  }
});

interface DocumentTruth {
  number: string;
  date: string;
  cited: [symbol: string, date: string | null][];
}

test('every document the published texts cite is found once, with its date', { skip }, () => {
  const truth = JSON.parse(readFileSync(resolve(DATA, 'documents/truth.json'), 'utf8')) as Record<
    string,
    DocumentTruth
  >;
  for (const [name, { number, date, cited }] of Object.entries(truth)) {
    const text = readFileSync(resolve(DATA, 'documents', `${name}.txt`), 'utf8').normalize('NFC');
    const merged = mergeCitations(findCitations(text), { ownSymbol: number, ownDate: date });
    const bySymbol = new Map(merged.map((one) => [one.symbol, one]));
    for (const [symbol, expected] of cited)
      assert.equal(bySymbol.get(symbol)?.date, expected, `${name}: ${symbol}`);
    assert.equal(bySymbol.size, merged.length, `${name}: one entry per symbol`);
    assert.ok(!bySymbol.has(number), `${name}: the document itself is no citation`);
  }
});

test('the plan cites seven documents, two of them twice', { skip }, () => {
  const text = readFileSync(resolve(DATA, 'plan-lai-chau-2026.txt'), 'utf8').normalize('NFC');
  const merged = mergeCitations(findCitations(text), { ownSymbol: '/KH-UBND' });
  assert.equal(merged.length, 7);
  const twice = merged.filter((one) => one.mentions.length === 2).map((one) => one.symbol);
  assert.deepEqual(twice, ['8416/KH-UBND', '2855/BNV-CTTN&BDG']);
  for (const one of merged) {
    assert.ok(one.kind && one.date && one.issuer, one.symbol);
    for (const { at, text: mention } of one.mentions) assert.equal(text.slice(at.start, at.end), mention);
  }
});
