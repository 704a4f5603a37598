import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '../../api/api-error';
import type { FieldChange, FieldConflict, SavedReport } from '../../api/types/reports';
import { FormKeeper } from './form-keeper';

const saved = (conflicts: Partial<FieldConflict>[] = []): SavedReport => ({
  values: [],
  conflicts: conflicts as FieldConflict[],
  findings: [],
  changeCount: 1,
  requiredCount: 1,
  filledCount: 1,
  status: 'open',
});

function keeper(answers: (SavedReport | Error)[]) {
  const sent: FieldChange[][] = [];
  const made = new FormKeeper({
    send: (changes) => {
      sent.push(changes);
      const answer = answers.shift() ?? saved();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    base: () => 4,
    seen: () => 4,
    onSaved: () => undefined,
    onRefused: () => undefined,
  });
  return { made, sent };
}

describe('what is typed is kept until the server has it', () => {
  test('several fields go in one request, over the state that was seen', async () => {
    const { made, sent } = keeper([]);
    made.type('A', '1');
    made.type('A', '12');
    made.type('B', '');
    assert.equal(await made.flush(), true);
    assert.deepEqual(sent, [
      [
        { field: 'A', value: '12', base: 4 },
        { field: 'B', value: null, base: 4 },
      ],
    ]);
    assert.deepEqual([made.snapshot().typed, made.snapshot().state], [{}, 'saved']);
  });

  test('what is typed during a request is saved by the next', async () => {
    const { made, sent } = keeper([]);
    made.type('A', '1');
    const flushing = made.flush();
    made.type('A', '2');
    await flushing;
    await made.flush();
    assert.deepEqual(
      sent.map(([change]) => change.value),
      ['1', '2'],
    );
  });

  test('a conflict waits for the person: mine goes over theirs, theirs drops mine', async () => {
    const { made, sent } = keeper([saved([{ field: 'A', theirs: '9', change: 7 }])]);
    made.type('A', '1');
    assert.equal(await made.flush(), false);
    assert.equal(made.snapshot().typed.A, '1');
    assert.equal(await made.flush(), false);
    assert.equal(sent.length, 1, 'it is not sent again unasked');
    made.choose('A', 'mine');
    assert.equal(await made.flush(), true);
    assert.deepEqual(sent[1], [{ field: 'A', value: '1', base: 7 }]);
    const other = keeper([saved([{ field: 'A', theirs: '9', change: 7 }])]);
    other.made.type('A', '1');
    await other.made.flush();
    other.made.choose('A', 'theirs');
    assert.equal(await other.made.flush(), true);
    assert.equal(other.sent.length, 1);
  });

  test('a failed request loses nothing', async () => {
    const { made } = keeper([new ApiError('network', 'Mất kết nối', 0)]);
    made.type('A', '1');
    assert.equal(await made.flush(), false);
    assert.deepEqual([made.snapshot().typed, made.snapshot().state], [{ A: '1' }, 'failed']);
    assert.equal(await made.flush(), true);
    made.stop();
  });
});
