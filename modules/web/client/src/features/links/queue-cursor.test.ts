import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afterRemoval, moved, queueKey } from './queue-cursor';

const ids = ['a', 'b', 'c', 'd'];

describe('the cursor of the queue', () => {
  test('moves by one and stays at the ends', () => {
    assert.equal(moved(ids, null, 1), 'a');
    assert.equal(moved(ids, 'a', 1), 'b');
    assert.equal(moved(ids, 'd', 1), 'd');
    assert.equal(moved(ids, 'a', -1), 'a');
    assert.equal(moved(ids, 'gone', 1), 'a');
    assert.equal(moved([], 'a', 1), null);
  });

  test('goes on to what follows the decided, at the end back', () => {
    assert.equal(afterRemoval(ids, 'b', new Set(['b'])), 'c');
    assert.equal(afterRemoval(ids, 'b', new Set(['b', 'c'])), 'd');
    assert.equal(afterRemoval(ids, 'd', new Set(['d'])), 'c');
    assert.equal(afterRemoval(ids, 'a', new Set(ids)), null);
  });

  test('knows its keys in either case and no others', () => {
    assert.equal(queueKey('Y'), 'confirm');
    assert.equal(queueKey('Enter'), 'confirm');
    assert.equal(queueKey('n'), 'reject');
    assert.equal(queueKey(' '), 'select');
    assert.equal(queueKey('q'), null);
    assert.equal(queueKey('toString'), null);
  });
});
