import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textDiff } from './text-diff';

const shown = (before: string, after: string): string =>
  textDiff(before, after)
    .map(({ text, in: where }) => (where === 'both' ? text : `${where === 'before' ? '-' : '+'}[${text}]`))
    .join('');

test('what is the same stays, what changed stands beside what it was', () => {
  assert.equal(shown('Đã mở 3 lớp.', 'Đã mở 4 lớp.'), 'Đã mở -[3 ]+[4 ]lớp.');
});

test('equal texts have no difference, an empty one is all new', () => {
  assert.deepEqual(textDiff('a b', 'a b'), [{ text: 'a b', in: 'both' }]);
  assert.deepEqual(textDiff('', 'mới'), [{ text: 'mới', in: 'after' }]);
  assert.deepEqual(textDiff('', ''), []);
});

test('both versions can be read off the stretches', () => {
  const before = 'một hai ba\nbốn năm';
  const after = 'một ba\nbốn sáu năm bảy';
  const stretches = textDiff(before, after);
  const of = (...which: string[]): string =>
    stretches
      .filter(({ in: where }) => which.includes(where))
      .map(({ text }) => text)
      .join('');
  assert.equal(of('both', 'before'), before);
  assert.equal(of('both', 'after'), after);
});
