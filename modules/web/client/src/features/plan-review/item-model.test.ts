import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlanItem } from '../../api/types/plans';
import {
  changedFields,
  choiceState,
  EMPTY_FIELDS,
  fieldsOf,
  sectionsOf,
  sentenceStarts,
  unitChoice,
  wordStarts,
} from './item-model';

function item(id: string, order: number, rest: Partial<PlanItem> = {}): PlanItem {
  return {
    ...EMPTY_FIELDS,
    id,
    order,
    version: 1,
    source: 'appendix',
    at: null,
    fields: {},
    edited: false,
    taskId: null,
    confidence: 1,
    uncertain: false,
    problems: [],
    dropped: false,
    ...rest,
  };
}

describe('the state of a unit phrase', () => {
  const phrase = { text: 'các đơn vị liên quan', unitId: null, groupId: null, open: true };
  it('is open until a person decides', () => assert.equal(choiceState({ ...phrase, expand: null }), 'open'));
  it('is chosen once units stand for it', () =>
    assert.equal(choiceState({ ...phrase, expand: ['a'] }), 'chosen'));
  it('is text when left as it is', () => assert.equal(choiceState({ ...phrase, expand: [] }), 'text'));
  it('is a unit of the catalogue', () => assert.equal(choiceState(unitChoice('u', 'Sở Y tế')), 'unit'));
});

describe('sections of the review', () => {
  const items = [
    item('c', 3, { groups: ['II'] }),
    item('a', 1, { groups: ['I'] }),
    item('b', 2, { groups: ['I'], uncertain: true }),
  ];
  const shape = (first: boolean) =>
    sectionsOf(items, first).map(({ path, items: list }) => [path, list.map(({ id }) => id)]);

  it('follow the source', () =>
    assert.deepEqual(shape(false), [
      [['I'], ['a', 'b']],
      [['II'], ['c']],
    ]));

  it('put what needs a look in front, once', () =>
    assert.deepEqual(shape(true), [
      [null, ['b']],
      [['I'], ['a']],
      [['II'], ['c']],
    ]));

  it('do not ask to look at what was dropped', () =>
    assert.equal(sectionsOf([item('x', 1, { uncertain: true, dropped: true })], true)[0]?.path?.length, 0));
});

describe('what a form changed', () => {
  it('names only the fields that differ', () => {
    const before = fieldsOf(item('a', 1, { content: 'cũ' }));
    assert.deepEqual(changedFields(before, { ...before, content: 'mới', product: null }), { content: 'mới' });
  });
});

describe('places to cut a content', () => {
  it('are before every word but the first', () => assert.deepEqual(wordStarts('một hai  ba'), [4, 9]));
  it('are likeliest after a sentence, a semicolon and at a new line', () =>
    assert.deepEqual(sentenceStarts('Một. Hai; ba\nbốn'), [5, 10, 13]));
});
