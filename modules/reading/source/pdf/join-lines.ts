import { paragraph, type DraftParagraph } from '../draft';
import { startsItem } from '../list-label';
import type { Line } from './page.types';

/** The space text runs in: a page between its margins, a cell between its walls. */
export interface Measure {
  left: number;
  right: number;
  /** Room, in points, by which the next word must have fitted before a line counts as ended on purpose. */
  slack: number;
  /** Whether an indent opens a paragraph. */
  indents: boolean;
}

const SPACE = 0.25;
const INDENT = 10;
const SAME_PLACE = 4;
const LARGER_GAP = 1.35;
const OTHER_SIZE = 1.2;

/** Collects lines into paragraphs as they come, over the ends of pages too. */
export class ParagraphBuilder {
  private finished: DraftParagraph[] = [];
  private lines: Line[] = [];
  private centered = true;

  /** Adds a line; `pitch` is the usual distance of lines, null when the one before is on another page. */
  add(line: Line, measure: Measure, pitch: number | null): void {
    if (this.lines.length && opensParagraph(this.lines, line, measure, pitch)) this.end();
    this.lines.push(line);
    this.centered &&= isCentred(line, measure);
  }

  /** The paragraphs so far; the one under way is closed. */
  take(): DraftParagraph[] {
    this.end();
    return this.finished.splice(0);
  }

  private end(): void {
    if (!this.lines.length) return;
    this.finished.push({
      ...paragraph(this.lines.reduce((joined, line) => joinText(joined, line.text), '')),
      ...(this.lines.every((line) => line.bold) ? { bold: true } : {}),
      ...(this.lines.every((line) => line.italic) ? { italic: true } : {}),
      ...(this.centered ? { centered: true } : {}),
    });
    this.lines = [];
    this.centered = true;
  }
}

/** Where a line ends in the middle of "TT-BTC", "2025-2030" or "7360/KH-UBND" no space belongs. */
export function joinText(before: string, after: string): string {
  if (!before) return after;
  return /[\p{L}\d][-/]$/u.test(before) && /^[\p{L}\d]/u.test(after) ? before + after : `${before} ${after}`;
}

function opensParagraph(lines: readonly Line[], next: Line, measure: Measure, pitch: number | null): boolean {
  const previous = lines[lines.length - 1];
  if (startsItem(next.text) || Math.abs(next.size - previous.size) > OTHER_SIZE) return true;
  if (pitch !== null && next.y - previous.y > pitch * LARGER_GAP) return true;
  if (wordWouldHaveFitted(previous, next, measure)) return true;
  return measure.indents && isIndented(lines, next, measure);
}

function wordWouldHaveFitted(previous: Line, next: Line, measure: Measure): boolean {
  const outside = isCentred(previous, measure) ? Math.max(previous.left - measure.left, 0) : 0;
  const room = measure.right - previous.right + outside;
  return next.firstWordWidth + SPACE * previous.size + measure.slack < room;
}

/** The first line of an item stands further left than the rest of it: that is no new paragraph. */
function isIndented(lines: readonly Line[], next: Line, measure: Measure): boolean {
  const previous = lines[lines.length - 1];
  if (isCentred(next, measure) || next.left - measure.left < INDENT) return false;
  const hanging = startsItem(lines[0].text);
  if (hanging) return lines.length > 1 && next.left - previous.left > INDENT;
  return lines.length === 1 || Math.abs(next.left - previous.left) > SAME_PLACE;
}

function isCentred(line: Line, { left, right }: Measure): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return before > INDENT && Math.abs(before - after) < Math.max(SAME_PLACE, (right - left) * 0.03);
}
