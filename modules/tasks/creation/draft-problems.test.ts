import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewTask, NewTaskUnit } from '../task.types';
import { draftProblems } from './draft-problems';
import { unitRoles } from './unit-roles';

function unit(role: NewTaskUnit['role'], ...unitIds: string[]): NewTaskUnit {
  return { role, text: 'các sở, ban, ngành', unitId: null, groupId: null, unitIds };
}

function draft(fields: Partial<NewTask>): NewTask {
  return {
    order: 1,
    source: 'body',
    label: '1',
    groups: [],
    content: 'Rà soát số liệu',
    product: null,
    deadline: {
      text: 'Năm 2026',
      kind: 'year',
      from: '2026-01-01',
      to: '2026-12-31',
      rule: null,
      condition: null,
    },
    conditions: [],
    at: null,
    fields: {},
    units: [unit('lead', 'a')],
    ...fields,
  };
}

function codes(fields: Partial<NewTask>): string[] {
  return draftProblems([draft(fields)]).map(({ code, blocking }) => `${code}${blocking ? '!' : ''}`);
}

test('each unit stands once, in its strongest role', () => {
  const roles = unitRoles([
    unit('monitoring', 'a', 'c'),
    unit('cooperating', 'a', 'b', 'b'),
    unit('lead', 'b'),
  ]);
  assert.deepEqual(Object.fromEntries(roles), { b: 'lead', a: 'cooperating', c: 'monitoring' });
});

test('what stands between a draft and its task', () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ content: '  ' }), ['content-empty!']);
  assert.deepEqual(codes({ label: 'x'.repeat(101) }), ['label-too-long!']);
  assert.deepEqual(codes({ units: [unit('cooperating', 'a')] }), ['no-lead-unit!']);
  assert.deepEqual(codes({ units: [unit('lead')] }), ['no-lead-unit!', 'units-left-open']);
  assert.deepEqual(codes({ units: [unit('lead', 'a'), unit('cooperating', 'a', 'b')] }), [
    'lead-also-cooperating',
  ]);
  const recurring = { text: 'Hằng quý', kind: 'recurring', from: null, to: null, condition: null } as const;
  assert.deepEqual(codes({ deadline: { ...recurring, rule: 'FREQ=MONTHLY;INTERVAL=3' } }), []);
  assert.deepEqual(codes({ deadline: { ...recurring, rule: 'hằng quý' } }), ['rhythm-not-understood!']);
  assert.deepEqual(codes({ deadline: { ...recurring, rule: null } }), ['rhythm-not-understood!']);
});
