import { paragraph, type DraftParagraph } from '../draft';
import { startsItem } from '../list-label';
import { breaksSymbol, breaksWord } from './broken-words';
import type { Line } from './page.types';

/** The space text runs in: a page between its margins, a cell between its walls. */
export interface Measure {
  left: number;
  right: number;
  /** Room, in points, by which the next word must have fitted before a line counts as ended on purpose. */
  slack: number;
  /** Whether paragraphs open with an indent; `never` where an indent means nothing. */
  indents: 'always' | 'sometimes' | 'never';
  /** Whether it is so narrow that words may break. */
  narrow: boolean;
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
  private measure: Measure | null = null;

  /** Adds a line; `pitch` is the usual distance of lines, null when the one before is on another page. */
  add(line: Line, measure: Measure, pitch: number | null): void {
    if (this.lines.length && opensParagraph(this.lines, line, measure, pitch)) this.end();
    this.lines.push(line);
    this.measure = measure;
    this.centered &&= isCentred(line, measure);
  }

  /** The paragraphs so far; the one under way is closed. */
  take(): DraftParagraph[] {
    this.end();
    return this.finished.splice(0);
  }

  private text(measure: Measure): string {
    const [first, ...others] = this.lines;
    return others.reduce((text, line, index) => joinText(text, line, this.lines[index], measure), first.text);
  }

  private end(): void {
    if (!this.lines.length || !this.measure) return;
    this.finished.push({
      ...paragraph(this.text(this.measure)),
      ...(this.lines.every((line) => line.bold) ? { bold: true } : {}),
      ...(this.lines.every((line) => line.italic) ? { italic: true } : {}),
      ...(this.centered ? { centered: true } : {}),
    });
    this.lines = [];
    this.centered = true;
  }
}

const HYPHEN_END = /[\p{L}\d][-/]$/u;
const SENTENCE_END = /[.;:!?]["”)]?$/u;
/** A bracket or quotation mark that opened on one of the last lines; further back it was forgotten. */
const BRACKET_LINES = 3;
const UNCLOSED = /\([^()]*$|“[^“”"]*$/u;
const DOCUMENT_END = /\.\/\.$/;

/** One line more of a paragraph; where "TT-BTC", "2025-2030" or a word was broken no space belongs. */
function joinText(before: string, after: Line, previous: Line, measure: Measure): string {
  const full = measure.right - previous.right < previous.size;
  const broken =
    (HYPHEN_END.test(before) && /^[\p{L}\d]/u.test(after.text)) ||
    (measure.narrow && breaksWord(before, after.text, full));
  return broken ? before + after.text : `${before} ${after.text}`;
}

function isUnclosed(lines: readonly Line[]): boolean {
  const end = lines.slice(-BRACKET_LINES).map((line) => line.text);
  return UNCLOSED.test(end.join(' '));
}

function opensParagraph(lines: readonly Line[], next: Line, measure: Measure, pitch: number | null): boolean {
  const previous = lines[lines.length - 1];
  if (breaksSymbol(previous.text, next.text) || isUnclosed(lines)) return false;
  if (startsItem(next.text) || Math.abs(next.size - previous.size) > OTHER_SIZE) return true;
  if (pitch !== null && next.y - previous.y > pitch * LARGER_GAP) return true;
  if (DOCUMENT_END.test(previous.text) || endedOnPurpose(previous, next, measure)) return true;
  if (measure.indents === 'never') return false;
  if (isIndented(lines, next, measure)) return true;
  // Without indents, a page that ends with a sentence most likely ends with its paragraph.
  const overPage = pitch === null && measure.indents === 'sometimes';
  return overPage && SENTENCE_END.test(previous.text) && /^\p{Lu}/u.test(next.text);
}

/** Whether the next word would still have fitted on the line. */
export function endedOnPurpose(previous: Line, next: Line, measure: Measure): boolean {
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
