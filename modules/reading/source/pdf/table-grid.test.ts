import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule } from './page.types';
import { rulingsOf } from './rulings';
import { gridsOf } from './table-grid';

const across = (y: number, x1 = 0, x2 = 100): Rule => ({ x1, y1: y, x2, y2: y });
const down = (x: number, y1 = 0, y2 = 40): Rule => ({ x1: x, y1, x2: x, y2 });
const grids = (...rules: Rule[]) => gridsOf(rulingsOf(rules));

describe('ruled tables', () => {
  it('are found from lines drawn piece by piece', () => {
    const [grid] = grids(
      across(0, 0, 49),
      across(0.6, 50, 100),
      across(20),
      across(40),
      down(0),
      down(50, 0, 19),
      down(50.5, 20, 40),
      down(100),
    );
    assert.deepEqual([grid.xs.length, grid.ys.length, grid.cells.length], [3, 3, 4]);
  });

  it('close themselves where the outer border is not drawn', () => {
    const [grid] = grids(across(0), across(20), across(40), down(30), down(60));
    assert.deepEqual(grid.xs, [0, 30, 60, 100]);
  });

  it('merge cells where a wall is missing', () => {
    const [grid] = grids(across(0), across(20, 50, 100), across(40), down(0), down(50), down(100));
    assert.deepEqual(
      grid.cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan]),
      [
        [0, 0, 2, 1],
        [0, 1, 1, 1],
        [1, 1, 1, 1],
      ],
    );
  });

  it('are not frames, underlines or single columns', () => {
    assert.deepEqual(grids(across(0), across(40), down(0), down(100)), []);
    assert.deepEqual(grids(across(10, 20, 60), across(30, 20, 60)), []);
    assert.deepEqual(grids(across(0), across(20), across(40), down(0), down(100)), []);
  });

  it('stay apart when they do not touch', () => {
    const second = [across(100), across(120), down(0, 100, 120), down(50, 100, 120), down(100, 100, 120)];
    assert.equal(grids(across(0), across(40), down(0), down(50), down(100), ...second).length, 2);
  });
});
