import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SUBMISSION_STATUSES } from '../sign-off.words';
import { allowedNow, mayFire, partsOf } from './standing';
import type { Standing } from './standing';
import { PARTS, TRANSITIONS, transitionNamed } from './transition-table';
import type { Transition } from './transition-table';

const NOBODY: Standing = { submitter: false, current: null, clerk: false };
const REVIEWER: Standing = { ...NOBODY, current: { kind: 'review', byDeputy: false } };
const SIGNER: Standing = { ...NOBODY, current: { kind: 'sign', byDeputy: true } };

describe('the table of transitions', () => {
  test('names each row once and only statuses and parts there are', () => {
    assert.equal(new Set(TRANSITIONS.map(({ name }) => name)).size, TRANSITIONS.length);
    for (const row of TRANSITIONS as readonly Transition[]) {
      assert.ok(row.from.length > 0 && row.by.length > 0, row.name);
      assert.ok(
        row.from.every((status) => SUBMISSION_STATUSES.includes(status)),
        row.name,
      );
      assert.ok(
        row.by.every((part) => PARTS.includes(part)),
        row.name,
      );
    }
  });

  test('lets nobody out of what was issued', () => {
    for (const row of TRANSITIONS as readonly Transition[]) assert.ok(!row.from.includes('issued'), row.name);
  });

  test('gives a stranger nothing and nobody what is the system’s', () => {
    const everything: Standing = { submitter: true, current: { kind: 'sign', byDeputy: false }, clerk: true };
    for (const row of TRANSITIONS as readonly Transition[]) {
      assert.equal(mayFire(row, NOBODY), false, row.name);
      if (row.by.includes('system')) assert.equal(mayFire(row, everything), false, row.name);
    }
  });

  test('a reviewer does not sign, a signer does not approve, a submitter decides nothing', () => {
    assert.deepEqual(allowedNow('reviewing', REVIEWER), ['approve', 'return', 'pass-on']);
    assert.deepEqual(allowedNow('to-sign', REVIEWER), ['return', 'pass-on']);
    assert.deepEqual(allowedNow('to-sign', SIGNER), ['return', 'pass-on', 'sign']);
    assert.deepEqual(allowedNow('reviewing', { ...NOBODY, submitter: true }), ['recall']);
    assert.deepEqual(allowedNow('signed', { ...NOBODY, submitter: true }), []);
    assert.deepEqual(allowedNow('signed', { ...NOBODY, clerk: true }), ['send-back', 'issue']);
    assert.deepEqual(partsOf(SIGNER), ['signer']);
  });

  test('is found by name', () => {
    assert.equal(transitionNamed('sign')?.label, 'Ký số');
    assert.equal(transitionNamed('sign-all'), undefined);
  });
});
