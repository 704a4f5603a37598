import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from '../units/unit.entity';
import type { GroupFacts } from './group-facts';
import { membersOf } from './group-members';
import { groupFaults, isOpenPhrase } from './group-rules';

function group(id: string, rest: Partial<GroupFacts> = {}): GroupFacts {
  return {
    id,
    code: id,
    name: `Nhóm ${id}`,
    aliases: [],
    rule: { kinds: ['ward'], levels: [] },
    memberUnitIds: [],
    ...rest,
  };
}

function unit(id: string, rest: Partial<Unit> = {}): Unit {
  return {
    id,
    code: id,
    name: id,
    shortName: null,
    kind: 'commune',
    level: 'commune',
    parentId: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    searchText: '',
    version: 1,
    ...rest,
  };
}

const known = [{ id: 'u', name: 'Sở Nội vụ', shortName: 'Sở NV', aliases: [{ text: 'SNV' }] }];

function faults(...groups: GroupFacts[]): string[] {
  return groupFaults(groups, known).map(({ id, field, code }) => `${id} ${field} ${code}`);
}

test('phrases that leave open whom they mean are known', () => {
  for (const open of [
    'các cơ quan, đơn vị liên quan',
    'Các sở, ngành có liên quan',
    'UBND các xã, phường LIÊN QUAN.',
    'các đơn vị có  liên quan',
    'các cơ quan liên quan của tỉnh',
  ])
    assert.equal(isOpenPhrase(open), true, open);
  for (const settled of ['UBND các xã, phường', 'Các sở, ban, ngành']) {
    assert.equal(isOpenPhrase(settled), false, settled);
  }
});

test('groups are judged', () => {
  assert.deepEqual(faults(group('g')), []);
  assert.deepEqual(faults(group('g', { rule: null, memberUnitIds: ['u'] })), []);
  const cases: [Partial<GroupFacts>, string][] = [
    [{ name: '' }, 'name name-missing'],
    [{ aliases: ['ổn', 'các đơn vị liên quan'] }, 'aliases.1 open-phrase'],
    [{ rule: null }, 'memberUnitIds members-missing'],
    [{ memberUnitIds: ['u'] }, 'memberUnitIds members-twice'],
    [{ rule: null, memberUnitIds: ['nobody'] }, 'memberUnitIds unit-not-found'],
    [{ rule: { kinds: [], levels: [] } }, 'rule members-missing'],
    [{ code: 'Không đúng' }, 'code code-invalid'],
    [{ name: 'SỞ NỘI VỤ' }, 'name name-taken'],
    [{ aliases: ['sở nv'] }, 'aliases.0 name-taken'],
  ];
  for (const [rest, expected] of cases)
    assert.deepEqual(faults(group('g', rest)), [`g ${expected}`], expected);
});

test('two groups may not share a name or a key', () => {
  assert.deepEqual(faults(group('a', { name: 'Chung' }), group('b', { aliases: ['chung'] })), [
    'b aliases.0 name-taken',
  ]);
  assert.deepEqual(faults(group('a', { code: 'k' }), group('b', { code: 'k' })), [
    'a code code-taken',
    'b code code-taken',
  ]);
});

test('a rule takes kinds and levels together, of units that exist on the day', () => {
  const units = [
    unit('xa', { kind: 'commune' }),
    unit('phuong', { kind: 'ward' }),
    unit('cu', { kind: 'commune', validTo: '2025-06-30' }),
    unit('so', { kind: 'department', level: 'province' }),
  ];
  const members = (rule: GroupFacts['rule'], date: string): string[] =>
    membersOf(group('g', { rule }), [], units, date);
  const local = { kinds: ['commune' as const, 'ward' as const], levels: [] };
  assert.deepEqual(members(local, '2026-01-01'), ['phuong', 'xa']);
  assert.deepEqual(members(local, '2025-01-01'), ['cu', 'phuong', 'xa']);
  assert.deepEqual(members({ kinds: [], levels: ['province'] }, '2026-01-01'), ['so']);
  assert.deepEqual(members({ kinds: ['commune'], levels: ['province'] }, '2026-01-01'), []);
});

test('a named member that ended is its successor, once, or nobody', () => {
  const units = [
    unit('a', { validTo: '2025-06-30', successorId: 'b' }),
    unit('b'),
    unit('c', { validTo: '2025-06-30' }),
  ];
  const named = ['a', 'b', 'c'].map((unitId) => ({ groupId: 'g', unitId }));
  const members = (date: string): string[] => membersOf(group('g', { rule: null }), named, units, date);
  assert.deepEqual(members('2025-01-01'), ['a', 'b', 'c']);
  assert.deepEqual(members('2026-01-01'), ['b']);
});
