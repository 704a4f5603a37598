import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ambiguousNames, nameKey, namesOverTime } from './names-over-time';
import type { NamedUnit, UnitNames } from './names-over-time';

function unit(id: string, name: string, rest: Partial<NamedUnit> = {}): NamedUnit {
  return {
    id,
    name,
    shortName: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    aliases: [],
    ...rest,
  };
}

/** Ids of the units a name means on a day. */
function resolve(names: UnitNames[], text: string, date: string): string[] {
  const on = (item: { validFrom: string | null; validTo: string | null }): boolean =>
    (!item.validFrom || item.validFrom <= date) && (!item.validTo || date <= item.validTo);
  return names
    .filter((item) => on(item) && [item.name, ...item.aliases.filter(on).map((a) => a.text)].includes(text))
    .map((item) => item.id);
}

test('a merged unit answers to its names until its last day, its successor afterwards', () => {
  const names = namesOverTime([
    unit('new', 'Sở Nội vụ'),
    unit('old', 'Sở Lao động', { shortName: 'Sở LĐ', validTo: '2025-02-28', successorId: 'new' }),
  ]);
  for (const text of ['Sở Lao động', 'Sở LĐ']) {
    assert.deepEqual(resolve(names, text, '2025-02-28'), ['old']);
    assert.deepEqual(resolve(names, text, '2025-03-01'), ['new']);
    assert.deepEqual(resolve(names, text, '2030-01-01'), ['new']);
  }
});

test('names pass down a line of successors', () => {
  const names = namesOverTime([
    unit('a', 'A', { validTo: '2010-12-31', successorId: 'b' }),
    unit('b', 'B', { validTo: '2020-12-31', successorId: 'c' }),
    unit('c', 'C'),
  ]);
  assert.deepEqual(resolve(names, 'A', '2010-06-01'), ['a']);
  assert.deepEqual(resolve(names, 'A', '2015-06-01'), ['b']);
  assert.deepEqual(resolve(names, 'A', '2025-06-01'), ['c']);
  assert.deepEqual(resolve(names, 'B', '2025-06-01'), ['c']);
});

test('a name given up in a renaming goes on meaning the unit', () => {
  const names = namesOverTime([
    unit('u', 'Mới', {
      aliases: [{ text: 'Cũ', kind: 'former', validFrom: null, validTo: '2024-12-31' }],
    }),
  ]);
  for (const date of ['2024-01-01', '2025-01-01', '2030-01-01'])
    assert.deepEqual(resolve(names, 'Cũ', date), ['u'], date);
});

test('a name given up and taken by another unit means that unit from then on', () => {
  const names = namesOverTime([
    unit('first', 'Ban Một', {
      aliases: [{ text: 'Ban Chung', kind: 'former', validFrom: null, validTo: '2024-12-31' }],
    }),
    unit('second', 'Ban Chung', { validFrom: '2025-01-01' }),
  ]);
  assert.deepEqual(resolve(names, 'Ban Chung', '2024-06-01'), ['first']);
  assert.deepEqual(resolve(names, 'Ban Chung', '2025-06-01'), ['second']);
});

test('a successor does not inherit a name that another unit bears', () => {
  const names = namesOverTime([
    unit('gone', 'Sở Xây', { validTo: '2024-12-31', successorId: 'heir' }),
    unit('heir', 'Sở Khác'),
    unit('again', 'Sở Xây', { validFrom: '2025-01-01' }),
  ]);
  assert.deepEqual(resolve(names, 'Sở Xây', '2026-01-01'), ['again']);
});

test('a circle of successors ends', () => {
  const names = namesOverTime([
    unit('a', 'A', { validTo: '2020-01-01', successorId: 'b' }),
    unit('b', 'B', { validTo: '2020-01-01', successorId: 'a' }),
  ]);
  assert.equal(names.length, 2);
});

test('living units stand after ended ones', () => {
  const names = namesOverTime([unit('live', 'A'), unit('dead', 'B', { validTo: '2020-01-01' })]);
  assert.deepEqual(
    names.map((item) => item.id),
    ['dead', 'live'],
  );
});

test('spellings of one name have one key, names that differ in a tone do not', () => {
  assert.equal(nameKey('Sở Văn hoá, Thể thao & Du lịch'), nameKey('sở văn hóa thể thao và du lịch'));
  assert.equal(nameKey('Uỷ ban'), nameKey('Ủy ban'));
  assert.equal(nameKey('Sở  KH&CN'), nameKey('Sở KH và CN'));
  assert.equal(nameKey('thuỷ lợi'), nameKey('thủy lợi'));
  assert.notEqual(nameKey('Mường Mô'), nameKey('Mường Mơ'));
  assert.notEqual(nameKey('Tân Lập'), nameKey('Tấn Lập'));
});

test('two units with one name on one day are ambiguous, one after the other they are not', () => {
  const at = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });
  assert.deepEqual(ambiguousNames([unit('a', 'Sở X'), unit('b', 'sở x')]), [
    { text: 'Sở X', unitIds: ['a', 'b'] },
  ]);
  assert.deepEqual(
    ambiguousNames([unit('a', 'Sở X', at(null, '2024-12-31')), unit('b', 'Sở X', at('2025-01-01', null))]),
    [],
  );
});
