import { apply, type Matrix } from './matrix';
import type { Rule } from './page.types';

/** Filled shapes up to this thick are drawn lines. */
const MAX_THICKNESS = 3;
/** Shorter strokes are parts of letters and ornaments. */
const MIN_LENGTH = 4;
const STRAIGHT = 1;

/** Codes of the path data pdf.js hands out with `constructPath`, and how many coordinates each takes. */
const MOVE = 0;
const LINE = 1;
const COORDINATES = [2, 2, 6, 4, 0];
const CLOSE = 4;

type Point = [number, number];

/** The straight lines of a painted path: its strokes, or the long axis of thin filled rectangles. */
export function rulesOfPath(path: ArrayLike<number>, ctm: Matrix, filled: boolean): Rule[] {
  const subpaths = subpathsOf(path, ctm);
  return subpaths.flatMap((points) => (filled ? axisOf(points) : strokesOf(points))).filter(isRule);
}

function subpathsOf(path: ArrayLike<number>, ctm: Matrix): Point[][] {
  const subpaths: Point[][] = [];
  let index = 0;
  while (index < path.length) {
    const code = path[index];
    const count = COORDINATES[code];
    if (count === undefined) return subpaths;
    const last = index + count;
    if (code === MOVE) subpaths.push([]);
    const current = subpaths.at(-1);
    if (code === CLOSE && current?.length) current.push(current[0]);
    // Curves only bend corners here; their end point keeps the outline together.
    else if (code <= LINE || count > 0) current?.push(apply(ctm, path[last - 1], path[last]));
    index = last + 1;
  }
  return subpaths;
}

function strokesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).map(([x2, y2], index) => ({ x1: points[index][0], y1: points[index][1], x2, y2 }));
}

function axisOf(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2;
  if (bottom - top <= MAX_THICKNESS && right - left > bottom - top)
    return [{ x1: left, x2: right, y1: middleY, y2: middleY }];
  if (right - left <= MAX_THICKNESS) return [{ x1: middleX, x2: middleX, y1: top, y2: bottom }];
  return [];
}

function isRule(rule: Rule): boolean {
  const [width, height] = [Math.abs(rule.x2 - rule.x1), Math.abs(rule.y2 - rule.y1)];
  return (width < STRAIGHT || height < STRAIGHT) && width + height >= MIN_LENGTH;
}
