import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UnitChoice } from '../entities/plan-item.entity';
import type { DraftItem } from './draft-item';
import { isUncertain, itemProblems } from './item-problems';

const unit: UnitChoice = { text: 'Sở Y tế', unitId: 'u1', groupId: null, expand: null, open: false };
const phrase: UnitChoice = {
  text: 'các cơ quan liên quan',
  unitId: null,
  groupId: null,
  expand: null,
  open: true,
};
const stranger: UnitChoice = { text: 'Sở Không Có', unitId: null, groupId: null, expand: null, open: false };
const asText = (choice: UnitChoice): UnitChoice => ({ ...choice, expand: [] });

const item = (changes: Partial<DraftItem>): DraftItem => ({
  source: 'body',
  label: '1',
  groups: [],
  content: 'Rà soát văn bản',
  lead: [unit],
  cooperating: [],
  monitoring: [],
  deadline: { text: '', kind: 'none', from: null, to: null, rule: null, condition: null },
  product: null,
  conditions: [],
  spanStart: 0,
  spanEnd: 10,
  fields: {},
  confidence: 0.9,
  ...changes,
});

const codes = (changes: Partial<DraftItem>): string[] =>
  itemProblems(item(changes), '2026-05-04').map(({ code, blocking }) => (blocking ? `${code}!` : code));

describe('what is missing or doubtful in a drafted task', () => {
  test('nothing in a complete one', () => {
    assert.deepEqual(codes({}), []);
    assert.equal(isUncertain(item({}), []), false);
    assert.equal(isUncertain(item({ confidence: 0.5 }), []), true);
    assert.equal(isUncertain({ ...item({ confidence: 0.5 }), edited: true }, []), false);
  });

  test('a phrase or stranger asks until a person chose units or left it as text', () => {
    assert.deepEqual(codes({ cooperating: [phrase, stranger] }), ['unit-open', 'unit-unknown']);
    assert.deepEqual(codes({ cooperating: [asText(phrase), asText(stranger)] }), []);
    assert.deepEqual(codes({ cooperating: [{ ...phrase, expand: ['u2'] }] }), []);
    assert.deepEqual(codes({ lead: [unit, asText(phrase)] }), []);
  });

  test('a task needs one lead that is a unit, whatever was left as text', () => {
    assert.deepEqual(codes({ lead: [] }), ['no-lead!']);
    assert.deepEqual(codes({ lead: [phrase] }), ['unit-open!']);
    assert.deepEqual(codes({ lead: [asText(phrase)] }), ['lead-not-named!']);
    assert.deepEqual(codes({ lead: [{ ...phrase, expand: ['u2'] }] }), []);
  });

  test('deadlines: not understood, past, reversed; a recurring one never is past', () => {
    const deadline = (changes: Partial<DraftItem['deadline']>): Partial<DraftItem> => ({
      deadline: { text: 'x', kind: 'date', from: null, to: null, rule: null, condition: null, ...changes },
    });
    assert.deepEqual(codes(deadline({ kind: 'none', text: 'theo tiến độ riêng' })), ['deadline-unclear']);
    assert.deepEqual(codes(deadline({ to: '2026-05-03' })), ['deadline-past']);
    assert.deepEqual(codes(deadline({ to: '2026-05-04' })), []);
    assert.deepEqual(codes(deadline({ kind: 'range', from: '2026-08-01', to: '2026-07-01' })), [
      'deadline-reversed!',
    ]);
    assert.deepEqual(codes(deadline({ kind: 'recurring', to: '2026-01-31', rule: 'FREQ=MONTHLY' })), []);
  });
});
