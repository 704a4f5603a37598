import { fold } from '../../text/normalize';
import type { Row } from './glyph-lines';
import type { Line } from './page.types';

/** Two blocks of text beside each other: the issuer and the motto, the recipients and the signature. */
export interface Zone {
  left: Line[];
  right: Line[];
}

interface Gutter {
  from: number;
  to: number;
}

const MIN_GUTTER = 8;
/** How far down a block may still go on, in points: the signature needs room. */
const MAX_GAP_DOWN = 160;
/** How far up, in font sizes. */
const MAX_GAP_UP = 1.8;
const SIDE_BY_SIDE =
  /cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do|noi nhan\s*:|(?:^|\n)(?:tm|kt|tl|tuq|q)\. ?[a-z]/;

/** Splits consecutive rows of a page into such zones and the rows between them. */
export function splitZones(rows: readonly Row[]): (Row | Zone)[] {
  const parts: (Row | Zone)[] = [];
  let index = 0;
  while (index < rows.length) {
    const zone = zoneAt(rows, index);
    if (zone) {
      // Rows above that belong to the zone were taken for ordinary ones so far.
      parts.splice(parts.length - zone.above, zone.above, zone.zone);
      index = zone.end;
    } else {
      parts.push(rows[index]);
      index += 1;
    }
  }
  return parts;
}

function zoneAt(rows: readonly Row[], index: number): { zone: Zone; above: number; end: number } | null {
  const gutter = gutterAt(rows, index);
  if (!gutter) return null;
  let end = index;
  while (
    end < rows.length &&
    (end === index || (gap(rows, end) < MAX_GAP_DOWN && !opensAddress(rows[end]))) &&
    keeps(rows[end], gutter)
  )
    end += 1;
  let start = index;
  while (start > 0 && gap(rows, start) < MAX_GAP_UP * rows[start][0].size && keeps(rows[start - 1], gutter))
    start -= 1;
  const lines = rows.slice(start, end).flat();
  const zone = {
    left: lines.filter((line) => line.right <= gutter.from),
    right: lines.filter((line) => line.left >= gutter.to),
  };
  if (!zone.left.length || !zone.right.length || !isOfficial(zone)) return null;
  return { zone, above: index - start, end };
}

/** "Kính gửi:" is written across the page, however short its line: it ends the head. */
function opensAddress(row: Row): boolean {
  return /^kinh gui\s*:/.test(fold(row.map((line) => line.text).join(' ')).trim());
}

/** The gap of a row that has one, or between two rows that overlap in height and stand beside each other. */
function gutterAt(rows: readonly Row[], index: number): Gutter | null {
  const row = rows[index];
  const next = rows[index + 1];
  const level = next && next[0].y - row[0].y < 0.9 * row[0].size ? [...row, ...next] : row;
  if (level.length < 2) return null;
  const sorted = [...level].sort((a, b) => a.left - b.left);
  const gaps = sorted.slice(1).map((line, at) => ({ from: sorted[at].right, to: line.left }));
  const widest = gaps.reduce((best, one) => (one.to - one.from > best.to - best.from ? one : best));
  return widest.to - widest.from >= MIN_GUTTER ? widest : null;
}

/** Whether a row leaves the gutter free; the gutter narrows to what is free of all rows so far. */
function keeps(row: Row, gutter: Gutter): boolean {
  const middle = (line: Line) => (line.left + line.right) / 2;
  const centre = (gutter.from + gutter.to) / 2;
  const from = Math.max(
    gutter.from,
    ...row.filter((line) => middle(line) < centre).map((line) => line.right),
  );
  const to = Math.min(gutter.to, ...row.filter((line) => middle(line) >= centre).map((line) => line.left));
  if (to - from < MIN_GUTTER) return false;
  gutter.from = from;
  gutter.to = to;
  return true;
}

function gap(rows: readonly Row[], index: number): number {
  return rows[index][0].y - rows[index - 1][0].y;
}

function isOfficial({ left, right }: Zone): boolean {
  return SIDE_BY_SIDE.test(fold([...left, ...right].map((line) => line.text).join('\n')));
}
