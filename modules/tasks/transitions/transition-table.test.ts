import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSIGNMENT_STATUSES } from '../assignment.words';
import type { AssignmentStatus } from '../assignment.words';
import { audiencesOf, effectsOn } from './transition-effects';
import { allowedTransitions, mayFire } from './transition-permission';
import { TRANSITIONS } from './transition-table';
import { EFFECTS } from './transition.types';
import type { Transition } from './transition.types';

const TABLE: readonly Transition[] = TRANSITIONS;

test('names are unique, and every row says what it is in Vietnamese', () => {
  assert.equal(new Set(TABLE.map(({ name }) => name)).size, TABLE.length);
  for (const { name, label, description, from } of TABLE) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(label && description.endsWith('.') && from.length, name);
  }
});

test('every status can be reached and left', () => {
  const reached = new Set<AssignmentStatus>(['held']);
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const { from, to, toWhileWaiting } of TABLE) {
      if (!from.some((status) => reached.has(status))) continue;
      for (const status of [to, toWhileWaiting]) if (status) reached.add(status);
    }
    grown = reached.size > before;
  }
  assert.deepEqual([...reached].sort(), [...ASSIGNMENT_STATUSES].sort());
  for (const status of ASSIGNMENT_STATUSES)
    assert.ok(
      TABLE.some(({ from }) => from.includes(status)),
      status,
    );
});

test('what takes something from a unit says why', () => {
  const taking = TABLE.filter(({ to }) => to && ['cancelled', 'returned', 'refused'].includes(to));
  assert.deepEqual(
    taking.map(({ name }) => name),
    ['refuse', 'return', 'cancel'],
  );
  assert.ok(taking.every(({ requires }) => requires.includes('reason')));
});

test('every effect does something', () => {
  const input = { today: '2026-05-04', note: 'ghi chú', personId: 'p', unitId: 'u' };
  for (const effect of EFFECTS) {
    const row = { effects: [effect] };
    const changes = Object.keys(effectsOn(row, { submittedOn: null }, input)).length;
    assert.equal(changes + audiencesOf(row).length, 1, effect);
  }
});

test('the accepting of a result does not move the day it was done', () => {
  const row = { effects: ['set-completed-on'] } as const;
  const input = { today: '2026-05-20', note: null, personId: null };
  assert.deepEqual(effectsOn(row, { submittedOn: '2026-05-04' }, input), { completedOn: '2026-05-04' });
});

test('the system’s rows are nobody’s, and nothing is allowed where nothing is in force', () => {
  const everybody = {
    unitId: 'u',
    roles: ['officer', 'unit-leader', 'coordinator', 'administrator'] as const,
  };
  for (const name of ['release', 'open']) {
    const row = TABLE.find((transition) => transition.name === name) as Transition;
    assert.equal(mayFire(row, everybody, { unitId: 'u', parentUnitId: null }), false, name);
  }
  assert.deepEqual(
    allowedTransitions({ status: 'assigned', unitId: 'u', parentUnitId: null }, false, everybody),
    [],
  );
  assert.deepEqual(
    allowedTransitions({ status: 'assigned', unitId: 'u', parentUnitId: null }, true, everybody),
    ['accept', 'refuse', 'assign-person', 'submit', 'cancel'],
  );
});

test('a part is decided by the unit that handed it over, not by the coordinator', () => {
  const part = { status: 'submitted', unitId: 'u', parentUnitId: 'p' } as const;
  const officer = (unitId: string) => ({ unitId, roles: ['officer'] as const });
  assert.deepEqual(allowedTransitions(part, true, officer('p')), ['return', 'complete', 'cancel']);
  assert.deepEqual(allowedTransitions(part, true, { unitId: 'c', roles: ['coordinator'] }), []);
  assert.deepEqual(allowedTransitions(part, true, officer('u')), ['correct', 'withdraw-submission']);
  assert.deepEqual(audiencesOf({ effects: ['notify-coordinators'] }, part), ['parent-unit']);
});
