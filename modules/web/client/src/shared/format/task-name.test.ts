import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { taskName, taskNames } from './task-name';

const place = { source: 'body', label: null, groups: [] as string[], order: 4 } as const;

describe('the name of a task', () => {
  it('is its number under the numbers of its headings', () =>
    assert.equal(taskName({ ...place, label: '1.', groups: ['IV. Nhiệm vụ'] }), 'Mục IV.1'));
  it('does not repeat a number the label holds already', () =>
    assert.equal(
      taskName({ ...place, label: '1.2', groups: ['Phần II: Giải pháp', '1. Hạ tầng'] }),
      'Mục II.1.2',
    ));
  it('is the row of an appendix', () =>
    assert.equal(taskName({ ...place, source: 'appendix', label: '3' }), 'Phụ lục, số 3'));
  it('names the section of an appendix whose numbers begin anew', () =>
    assert.equal(
      taskName({ ...place, source: 'appendix', label: '3', groups: ['II. Dữ liệu'] }),
      'Phụ lục, mục II, số 3',
    ));
  it('is the place where nothing is numbered', () => {
    assert.equal(taskName(place), 'Nội dung, đoạn 4');
    assert.equal(taskName({ ...place, label: '-', groups: ['IV. Nhiệm vụ'] }), 'Mục IV, đoạn 4');
  });
  it('takes no word of a heading for a number', () =>
    assert.equal(taskName({ ...place, groups: ['Chính sách'] }), 'Nội dung, đoạn 4'));
});

describe('the names of a plan’s tasks', () => {
  it('are all different', () => {
    const names = taskNames([
      { ...place, id: 'a', label: 'a)', order: 1 },
      { ...place, id: 'b', label: 'a)', order: 2 },
      { ...place, id: 'c', label: 'b)', order: 3 },
    ]);
    assert.deepEqual(
      [...names.values()],
      ['Mục a (thứ 1 trong văn bản)', 'Mục a (thứ 2 trong văn bản)', 'Mục b'],
    );
  });
});
