import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DraftItem } from '../draft/draft-item';
import { newItem } from '../draft/new-items';
import { PlanChange } from '../entities/amendment.entity';
import type { PlanItem } from '../entities/plan-item.entity';
import { newPositions, stepFor } from './amendment-steps';
import type { AmendmentStep } from './amendment-steps';

function draft(content: string, more: Partial<DraftItem> = {}): DraftItem {
  return {
    source: 'appendix',
    label: '1',
    groups: [],
    content,
    lead: [],
    cooperating: [],
    monitoring: [],
    deadline: { text: '', kind: 'none', from: null, to: null, rule: null, condition: null },
    product: null,
    conditions: [],
    spanStart: 10,
    spanEnd: 20,
    fields: {},
    confidence: 1,
    ...more,
  };
}

const item = (id: string, position: number, content = id): PlanItem =>
  newItem(draft(content), { planId: 'p', sourceId: 's' }, id, position);

const make = (content: DraftItem): PlanItem => newItem(content, { planId: 'p', sourceId: 's' }, 'new', 0);

function change(more: Partial<PlanChange>): PlanChange {
  const now = draft('mới', { label: '2', spanStart: 30, spanEnd: 40 });
  return Object.assign(new PlanChange(), {
    id: 'c',
    kind: 'changed',
    itemId: 'a',
    after: now,
    readAs: [now],
    fields: ['content'],
    decision: 'apply',
    ...more,
  });
}

describe('a decision followed through', () => {
  test('an applied change takes the fields that differ and the new place', () => {
    const step = stepFor(change({}), item('a', 1), make);
    assert.deepEqual(
      [step?.after.content, step?.after.label, step?.after.spanStart, step?.task],
      ['mới', '2', 30, 'change'],
    );
  });

  test('an ignored one takes note of the new reading and place only', () => {
    const ignored = change({ decision: 'ignore' });
    const step = stepFor(ignored, item('a', 1), make);
    assert.deepEqual([step?.after.content, step?.after.spanStart, step?.task], ['a', 30, 'none']);
    assert.deepEqual(step?.columns, { readAs: ignored.readAs, dropped: false });
  });

  test('a removed one is left out with its task, or stays without a place in the document', () => {
    const gone = { kind: 'removed' as const, after: null, readAs: [] };
    const applied = stepFor(change(gone), item('a', 1), make);
    assert.deepEqual([applied?.columns.dropped, applied?.task], [true, 'cancel']);
    const kept = stepFor(change({ ...gone, decision: 'ignore' }), item('a', 1), make);
    assert.deepEqual([kept?.columns.dropped, kept?.task, kept?.after.spanEnd], [false, 'none', 0]);
  });

  test('an added one that is ignored is kept as left out, so that it is not asked again', () => {
    const added = { kind: 'added' as const, itemId: null };
    const applied = stepFor(change(added), null, make);
    assert.deepEqual([applied?.isNew, applied?.columns.dropped, applied?.task], [true, false, 'add']);
    const ignored = stepFor(change({ ...added, decision: 'ignore' }), null, make);
    assert.deepEqual([ignored?.isNew, ignored?.columns.dropped, ignored?.task], [true, true, 'none']);
  });

  test('what is gone meanwhile is left alone', () => {
    assert.equal(stepFor(change({}), null, make), null);
    const dropped = Object.assign(item('a', 1), { dropped: true });
    assert.equal(stepFor(change({}), dropped, make)?.task, 'none');
  });
});

test('positions follow the new version; what it does not know stays behind what it stood behind', () => {
  const [a, b, hand, c] = [item('a', 1), item('b', 2), item('hand', 3), item('c', 4)];
  const step = (of: PlanItem): AmendmentStep => ({
    change: change({}),
    item: of,
    isNew: false,
    before: null,
    after: draft('x'),
    columns: { readAs: [], dropped: false },
    task: 'none',
  });
  const positions = newPositions([a, b, hand, c], [step(c), step(item('new', 0)), step(b), step(a)]);
  const order = [...positions].sort(([, one], [, other]) => one - other).map(([id]) => id);
  assert.deepEqual(order, ['c', 'new', 'b', 'hand', 'a']);
});
