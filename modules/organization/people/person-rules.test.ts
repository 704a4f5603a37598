import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../access/roles';
import type { PersonFacts } from './person-facts';
import { samePerson } from './person-facts';
import { hasAdministrator, personFaults } from './person-rules';

const TODAY = '2026-05-04';
const UNITS = [
  { id: 'u', name: 'Sở Nội vụ', validFrom: null, validTo: null },
  { id: 'ended', name: 'Sở Cũ', validFrom: null, validTo: '2025-02-28' },
];

function person(id: string, rest: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id,
    subject: id,
    name: 'Lê Văn Thử',
    title: null,
    email: null,
    unitId: 'u',
    roles: ['officer'],
    active: true,
    ...rest,
  };
}

function faults(...people: PersonFacts[]): string[] {
  return personFaults(people, UNITS, TODAY).map(({ id, field, code }) => `${id} ${field} ${code}`);
}

test('people are judged', () => {
  assert.deepEqual(faults(person('p')), []);
  const cases: [Partial<PersonFacts>, string][] = [
    [{ subject: '' }, 'subject subject-missing'],
    [{ name: '' }, 'name name-missing'],
    [{ title: 'x'.repeat(201) }, 'title text-too-long'],
    [{ name: 'Hai\ndòng' }, 'name text-broken'],
    [{ email: 'nowhere' }, 'email email-invalid'],
    [{ roles: ['king' as Role] }, 'roles role-unknown'],
    [{ roles: [] }, 'roles role-missing'],
    [{ unitId: null }, 'unitId unit-missing'],
    [{ unitId: 'none' }, 'unitId unit-not-found'],
    [{ unitId: 'ended' }, 'unitId unit-ended'],
  ];
  for (const [rest, expected] of cases)
    assert.deepEqual(faults(person('p', rest)), [`p ${expected}`], expected);
});

test('wide roles need no unit, inactive people neither unit nor role', () => {
  for (const role of ['coordinator', 'provincial-leader', 'administrator'] as const)
    assert.deepEqual(faults(person('p', { unitId: null, roles: [role] })), [], role);
  assert.deepEqual(faults(person('p', { active: false, unitId: 'ended', roles: [] })), []);
});

test('accounts differ by more than case', () => {
  assert.deepEqual(faults(person('a', { subject: 'Same' }), person('b', { subject: 'same' })), [
    'a subject subject-taken',
    'b subject subject-taken',
  ]);
});

test('an administrator counts while active', () => {
  assert.equal(hasAdministrator([person('a', { roles: ['officer', 'administrator'] })]), true);
  assert.equal(hasAdministrator([person('a', { roles: ['administrator'], active: false })]), false);
  assert.equal(hasAdministrator([]), false);
});

test('the order of roles makes no difference', () => {
  assert.ok(
    samePerson(person('a', { roles: ['officer', 'clerk'] }), person('a', { roles: ['clerk', 'officer'] })),
  );
  assert.ok(!samePerson(person('a'), person('a', { roles: ['clerk'] })));
});
