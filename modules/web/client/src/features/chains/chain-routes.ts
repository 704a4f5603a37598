import { GAP, NODE, type PlacedNode } from './chain-layout';

/** Distance of a line from the nodes it passes, pixels; less than half the gap between two rows. */
const CLEAR = 6;

/** A line through the drawing: an SVG path and where a word can stand on it. */
export interface Route {
  path: string;
  middle: { x: number; y: number };
}

/**
 * From the right edge of the left node to the left edge of the right one; within a column around the side. Where a
 * column lies between, the line passes above, below or between its nodes: behind one it would seem to come from there.
 */
export function routeOf(from: PlacedNode, to: PlacedNode, nodes: readonly PlacedNode[]): Route {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const start = { x: left.x + NODE.width, y: left.y + NODE.height / 2 };
  const end = { x: right.x, y: right.y + NODE.height / 2 };
  if (left.x === right.x) return aroundSide(start, end.y);
  const between = [...new Set(nodes.map(({ x }) => x))]
    .filter((x) => x > left.x && x < right.x)
    .sort((one, other) => one - other);
  const points = [start];
  let path = `M${start.x} ${start.y}`;
  for (const x of between) {
    const at = points[points.length - 1];
    const straight = at.y + ((end.y - at.y) * (x - at.x)) / (end.x - at.x);
    const column = nodes.filter((node) => node.x === x);
    const y = freeHeight(column, straight);
    path += `${bend(at, { x, y })} H${x + NODE.width}`;
    points.push({ x: x + NODE.width, y });
  }
  const next = between.length ? { x: between[0], y: points[1].y } : end;
  return {
    path: path + bend(points[points.length - 1], end),
    middle: { x: (start.x + next.x) / 2, y: (start.y + next.y) / 2 },
  };
}

type Point = Route['middle'];

function bend(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return ` C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}

function aroundSide(start: Point, endY: number): Route {
  const out = GAP.column * 0.7;
  return {
    path: `M${start.x} ${start.y} C${start.x + out} ${start.y} ${start.x + out} ${endY} ${start.x} ${endY}`,
    middle: { x: start.x + out * 0.75, y: (start.y + endY) / 2 },
  };
}

/** The height nearest to the wished one at which a line passes a column without touching a node. */
function freeHeight(column: readonly PlacedNode[], wished: number): number {
  const covered = (y: number) =>
    column.some((node) => y > node.y - CLEAR && y < node.y + NODE.height + CLEAR);
  return [wished, ...column.flatMap(({ y }) => [y - CLEAR, y + NODE.height + CLEAR])]
    .filter((y) => !covered(y))
    .reduce(
      (best, y) => (Math.abs(y - wished) < Math.abs(best - wished) ? y : best),
      Number.POSITIVE_INFINITY,
    );
}
