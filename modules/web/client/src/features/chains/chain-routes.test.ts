import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainNode } from '../../api/types/links';
import { GAP, NODE, type PlacedNode } from './chain-layout';
import { routeOf } from './chain-routes';

function at(column: number, y: number): PlacedNode {
  return { node: {} as ChainNode, x: column * (NODE.width + GAP.column), y };
}

/** Heights at which a route runs straight on, one for each column it passes. */
const passes = (path: string) => [...path.matchAll(/ (\S+) H/g)].map(([, y]) => Number(y));

test('neighbours are joined by one curve', () => {
  const [left, right] = [at(0, 50), at(1, 200)];
  const { path, middle } = routeOf(right, left, [left, right]);
  assert.deepEqual(passes(path), []);
  assert.match(path, new RegExp(`^M${NODE.width} 96 C.* ${right.x} 246$`));
  assert.deepEqual(middle, { x: NODE.width + GAP.column / 2, y: 171 });
});

test('a line over a column keeps clear of every node in it, also where rows stand close', () => {
  const step = NODE.height + GAP.row;
  const [left, right] = [at(0, step), at(3, step)];
  const between = [at(1, step), ...[0, 1, 2].map((row) => at(2, row * step))];
  const heights = passes(routeOf(left, right, [left, right, ...between]).path);
  assert.equal(heights.length, 2);
  heights.forEach((y, column) => {
    const met = between.filter(({ x }) => x === at(column + 1, 0).x);
    assert.ok(
      met.every((node) => y < node.y || y > node.y + NODE.height),
      `${y}`,
    );
  });
});

test('where nothing is in the way the line stays straight', () => {
  const [left, right, aside] = [at(0, 300), at(2, 300), at(1, 0)];
  assert.deepEqual(passes(routeOf(left, right, [left, right, aside]).path), [300 + NODE.height / 2]);
});
