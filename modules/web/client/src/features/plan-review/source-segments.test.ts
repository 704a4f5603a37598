import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MarkKind, SourceMark } from '../../api/types/plans';
import { leavesOf, marksByLeaf, segmentsOf } from './source-segments';

const ALL = new Set<MarkKind>(['content', 'lead', 'deadline', 'citation']);
const mark = (start: number, end: number, kind: MarkKind, itemId?: string): SourceMark => ({
  start,
  end,
  kind,
  itemId,
});

describe('segments of a paragraph', () => {
  it('is one plain segment without marks', () => {
    assert.deepEqual(segmentsOf({ start: 5, end: 9 }, [], ALL), [
      { start: 5, end: 9, kind: null, itemIds: [] },
    ]);
  });

  it('is nothing for an empty cell', () => {
    assert.deepEqual(segmentsOf({ start: 5, end: 5 }, [], ALL), []);
  });

  it('lets the inner mark give the kind and keeps the item of the outer one', () => {
    const marks = [mark(0, 20, 'content', 'a'), mark(10, 15, 'deadline', 'a')];
    assert.deepEqual(
      segmentsOf({ start: 0, end: 20 }, marks, ALL).map(({ start, end, kind }) => [start, end, kind]),
      [
        [0, 10, 'content'],
        [10, 15, 'deadline'],
        [15, 20, 'content'],
      ],
    );
  });

  it('shows the outer mark where the inner kind is switched off', () => {
    const marks = [mark(0, 20, 'content', 'a'), mark(10, 15, 'citation')];
    assert.deepEqual(segmentsOf({ start: 0, end: 20 }, marks, new Set<MarkKind>(['content'])), [
      { start: 0, end: 20, kind: 'content', itemIds: ['a'] },
    ]);
  });

  it('clips marks that run over the edges', () => {
    assert.deepEqual(
      segmentsOf({ start: 10, end: 20 }, [mark(0, 15, 'lead', 'a')], ALL).map(({ start, end }) => [
        start,
        end,
      ]),
      [
        [10, 15],
        [15, 20],
      ],
    );
  });

  it('names both items where two overlap, the shorter first', () => {
    const [first] = segmentsOf(
      { start: 0, end: 4 },
      [mark(0, 9, 'lead', 'long'), mark(0, 4, 'content', 'short')],
      ALL,
    );
    assert.deepEqual(first?.itemIds, ['short', 'long']);
  });
});

describe('marks over the leaves of a document', () => {
  it('gives a mark over several paragraphs to each of them', () => {
    const leaves = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ];
    const found = marksByLeaf(leaves, [mark(3, 8, 'content', 'a'), mark(12, 13, 'lead', 'b')]);
    assert.deepEqual(
      [...found].map(([start, marks]) => [start, marks.map(({ itemId }) => itemId)]),
      [
        [0, ['a']],
        [6, ['a']],
        [11, ['b']],
      ],
    );
  });

  it('finds paragraphs and cells in reading order', () => {
    const cell = (start: number, end: number) => ({
      start,
      end,
      column: 0,
      colSpan: 1,
      rowSpan: 1,
      text: '',
    });
    assert.deepEqual(
      leavesOf([
        { type: 'paragraph', start: 0, end: 3, text: 'abc' },
        {
          type: 'table',
          start: 4,
          end: 9,
          columns: 2,
          rows: [{ start: 4, end: 9, cells: [cell(4, 6), cell(7, 8)] }],
        },
      ]).map(({ start }) => start),
      [0, 4, 7],
    );
  });
});
