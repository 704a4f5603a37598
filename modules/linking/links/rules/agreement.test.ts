import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreementOf } from './agreement';
import type { Agreement } from './agreement';

const plan = { symbolKey: '77/KH-UBND', date: '2026-04-20', bodyKey: 'province' };
type Mention = Parameters<typeof agreementOf>[0];

describe('how a mention agrees with a plan', () => {
  const cases: [string, Agreement | null, Partial<Mention>][] = [
    ['symbol, day and body', 'exact', {}],
    ['symbol and day', 'exact', { bodyKey: null }],
    ['any committee', 'exact', { bodyKey: 'uy ban nhan dan' }],
    ['another body of the same day', null, { bodyKey: 'commune' }],
    ['no day', 'undated', { date: null }],
    ['neither day nor body', 'symbol-only', { date: null, bodyKey: null }],
    ['no day, another body', null, { date: null, bodyKey: 'commune' }],
    ['another year', 'date-slip', { date: '2025-04-20' }],
    ['day and month changed', 'date-slip', { date: '2026-20-04' }],
    ['quite another day', 'other-date', { date: '2025-11-03' }],
    ['a figure too many', 'symbol-slip', { symbolKey: '770/KH-UBND' }],
    ['figures changed', null, { symbolKey: '78/BC-UBND' }],
    ['another notation', 'symbol-slip', { symbolKey: '77/UBND-VX' }],
    ['another symbol and day', null, { symbolKey: '78/KH-UBND', date: '2026-04-21' }],
  ];
  for (const [name, expected, change] of cases) {
    test(name, () => assert.equal(agreementOf({ ...plan, ...change }, plan), expected));
  }
});
