import assert from 'node:assert/strict';
import { test } from 'node:test';
import { livingSuccessor, validOn } from './validity';
import type { Succession } from './validity';

test('the first and the last day belong to a span', () => {
  const span = { validFrom: '2025-03-01', validTo: '2025-03-31' };
  assert.deepEqual(
    ['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map((date) => validOn(span, date)),
    [false, true, true, false],
  );
  assert.equal(validOn({ validFrom: null, validTo: null }, '1900-01-01'), true);
});

function line(...units: [id: string, validTo: string | null, successorId: string | null][]) {
  return new Map<string, Succession>(
    units.map(([id, validTo, successorId]) => [id, { id, validFrom: null, validTo, successorId }]),
  );
}

test('work goes to the end of the line of successors', () => {
  const units = line(['a', '2020-12-31', 'b'], ['b', '2024-12-31', 'c'], ['c', null, null]);
  const living = (id: string, date: string): string | undefined => livingSuccessor(units, id, date)?.id;
  assert.equal(living('a', '2020-12-31'), 'a');
  assert.equal(living('a', '2021-01-01'), 'b');
  assert.equal(living('a', '2025-01-01'), 'c');
  assert.equal(living('c', '2025-01-01'), 'c');
});

test('a line that ends, is broken or turns in a circle has nobody', () => {
  const units = line(
    ['ended', '2020-01-01', null],
    ['broken', '2020-01-01', 'nowhere'],
    ['x', '2020-01-01', 'y'],
    ['y', '2020-01-01', 'x'],
  );
  for (const id of ['ended', 'broken', 'x', 'unknown'])
    assert.equal(livingSuccessor(units, id, '2025-01-01'), null, id);
});
