import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFor } from './unit-code-key';
import { sameFacts } from './unit-facts';
import type { UnitFacts } from './unit-facts';
import { unitFaults } from './unit-rules';
import type { UnitKind } from './unit.entity';

function unit(id: string, rest: Partial<UnitFacts> = {}): UnitFacts {
  return {
    id,
    code: id,
    name: `Đơn vị ${id}`,
    shortName: null,
    kind: 'unit',
    level: 'province',
    parentId: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    codes: [],
    aliases: [],
    ...rest,
  };
}

function alias(text: string, rest: Partial<UnitFacts['aliases'][number]> = {}): UnitFacts['aliases'][number] {
  return { text, kind: 'alias', validFrom: null, validTo: null, ...rest };
}

/** `id field code` of every fault. */
function faults(units: UnitFacts[], groups: { name: string; aliases: string[] }[] = []): string[] {
  return unitFaults(units, groups).map(({ id, field, code }) => `${id} ${field} ${code}`);
}

test('a sound catalogue has no faults', () => {
  assert.deepEqual(
    faults(
      [
        unit('a', {
          parentId: 'b',
          aliases: [alias('Tên A')],
          codes: [{ system: 'national', code: 'H35.1' }],
        }),
        unit('b', { codes: [{ system: 'national', code: 'H35.2' }] }),
        unit('c', { validTo: '2025-02-28', successorId: 'a' }),
      ],
      [{ name: 'Nhóm', aliases: ['Các nhóm'] }],
    ),
    [],
  );
});

test('fields are judged one by one', () => {
  const cases: [Partial<UnitFacts>, string][] = [
    [{ name: '' }, 'name name-missing'],
    [{ name: 'x'.repeat(301) }, 'name name-too-long'],
    [{ name: 'Hai\ndòng' }, 'name name-broken'],
    [{ shortName: 'x'.repeat(101) }, 'shortName name-too-long'],
    [{ code: 'Sở Nội vụ' }, 'code code-invalid'],
    [{ kind: 'castle' as UnitKind }, 'kind kind-unknown'],
    [{ validFrom: '2026-02-30' }, 'validTo date-invalid'],
    [{ validFrom: '2026-02-02', validTo: '2026-02-01' }, 'validTo dates-reversed'],
    [{ aliases: [alias('ổn'), alias(' - ')] }, 'aliases.1.text name-missing'],
    [
      { aliases: [alias('x', { validFrom: '2026-02-02', validTo: '2026-02-01' })] },
      'aliases.0.validTo dates-reversed',
    ],
    [{ codes: [{ system: 'two words', code: '1' }] }, 'codes.0 code-invalid'],
    [{ codes: [{ system: 'national', code: ' 1' }] }, 'codes.0 code-invalid'],
    [{ successorId: 'other' }, 'validTo end-missing'],
    [{ parentId: 'nobody' }, 'parentId unit-not-found'],
  ];
  for (const [rest, expected] of cases)
    assert.deepEqual(faults([unit('u', rest), unit('other')]), [`u ${expected}`], expected);
});

test('circles of parents and of successors are found at every unit in them', () => {
  assert.deepEqual(faults([unit('a', { parentId: 'a' })]), ['a parentId unit-circle']);
  assert.deepEqual(
    faults([unit('a', { parentId: 'b' }), unit('b', { parentId: 'c' }), unit('c', { parentId: 'a' })]),
    ['a parentId unit-circle', 'b parentId unit-circle', 'c parentId unit-circle'],
  );
  const ended = { validTo: '2025-01-01' };
  assert.deepEqual(
    faults([unit('a', { ...ended, successorId: 'b' }), unit('b', { ...ended, successorId: 'a' })]),
    ['a successorId unit-circle', 'b successorId unit-circle'],
  );
  assert.deepEqual(
    faults([unit('above', { parentId: 'a' }), unit('a', { parentId: 'b' }), unit('b', { parentId: 'a' })]),
    ['a parentId unit-circle', 'b parentId unit-circle'],
  );
});

test('a name of two units on one day is a fault of both, one after the other is none', () => {
  assert.deepEqual(faults([unit('a', { aliases: [alias('Chung')] }), unit('b', { shortName: 'chung' })]), [
    'a aliases.0.text name-taken',
    'b shortName name-taken',
  ]);
  assert.deepEqual(
    faults([
      unit('a', { aliases: [alias('Chung', { validTo: '2024-12-31' })] }),
      unit('b', { name: 'Chung', validFrom: '2025-01-01' }),
    ]),
    [],
  );
});

test('keys, identification codes and names of groups are taken once', () => {
  assert.deepEqual(faults([unit('a', { code: 'k' }), unit('b', { code: 'k' })]), [
    'a code code-taken',
    'b code code-taken',
  ]);
  const codes = [{ system: 'national', code: 'H35.1' }];
  assert.deepEqual(
    faults([unit('a', { codes }), unit('b', { codes: [{ system: 'national', code: 'h35.1' }] })]),
    ['a codes.0 code-taken', 'b codes.0 code-taken'],
  );
  assert.deepEqual(faults([unit('a', { codes: [...codes, ...codes] })]), ['a codes.1 code-taken']);
  assert.deepEqual(faults([unit('a', { name: 'Các xã' })], [{ name: 'Nhóm', aliases: ['các xã'] }]), [
    'a name name-taken',
  ]);
});

test('a key is made of the name and numbered when taken', () => {
  assert.equal(codeFor('Sở Nội vụ', new Set()), 'so-noi-vu');
  assert.equal(codeFor('Đài PT-TH', new Set(['dai-pt-th'])), 'dai-pt-th-2');
  assert.equal(codeFor('***', new Set()), 'don-vi');
  assert.ok(codeFor('a '.repeat(200), new Set()).length <= 100);
});

test('the order of codes and of kinds of names does not make a difference', () => {
  const one = unit('a', {
    codes: [
      { system: 'x', code: '1' },
      { system: 'y', code: '2' },
    ],
    aliases: [alias('Một'), alias('M', { kind: 'abbreviation' }), alias('Hai')],
  });
  const other = unit('a', {
    codes: [...one.codes].reverse(),
    aliases: [alias('M', { kind: 'abbreviation' }), alias('Một'), alias('Hai')],
  });
  assert.equal(sameFacts(one, other), true);
  assert.equal(sameFacts(one, { ...other, aliases: [...other.aliases].reverse() }), false);
  assert.equal(sameFacts(one, { ...one, name: 'khác' }), false);
});
