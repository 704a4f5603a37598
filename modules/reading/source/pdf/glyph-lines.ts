import { cleanLine } from '../clean-text';
import type { Glyph, Line } from './page.types';

/** All in parts of the font size. */
const SAME_BASELINE = 0.35;
const WORD_GAP = 0.17;
const COLUMN_GAP = 2.2;
const PRINTED_TWICE = 0.12;
const RAISED = 0.2;
const SMALL = 0.75;
/** Holds the words at its sides on one line; ordinary spaces are known by their gap. */
const NO_BREAK_SPACE = '\u00a0';

/** The lines of one row of a page, left to right: more than one where wide gaps part them. */
export type Row = Line[];

/** Puts glyphs together to rows of lines, top to bottom. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const inked = glyphs.filter(
    (glyph) => (glyph.text.trim() !== '' || glyph.text === NO_BREAK_SPACE) && glyph.size > 0,
  );
  return baselines(inked)
    .map((row) => segments(withoutDoubles(withoutNoteMarks(row))).map(toLine))
    .map((row) => row.filter((line) => line.text !== ''))
    .filter((row) => row.length > 0);
}

/** {@link rowsOf} where gaps mean nothing (a table cell): every row is one line. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  return rowsOf(glyphs).map(joinRow);
}

/** The lines of a row as one. */
export function joinRow(row: Row): Line {
  const [first] = row;
  if (row.length === 1) return first;
  return {
    ...first,
    text: row.map((line) => line.text).join(' '),
    right: Math.max(...row.map((line) => line.right)),
    bold: row.every((line) => line.bold),
    italic: row.every((line) => line.italic),
  };
}

function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const rows: Glyph[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const glyph of sorted) {
    if (glyph.y - y <= SAME_BASELINE * Math.max(size, glyph.size)) {
      rows[rows.length - 1].push(glyph);
      // The baseline of a row is that of its largest letters, not of a raised mark.
      if (glyph.size > size) [y, size] = [glyph.y, glyph.size];
    } else {
      rows.push([glyph]);
      [y, size] = [glyph.y, glyph.size];
    }
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Small raised digits after a word are marks of footnotes, which are not read; "m²" keeps its square. */
function withoutNoteMarks(row: Glyph[]): Glyph[] {
  const size = Math.max(...row.map((glyph) => glyph.size));
  const baseline = Math.max(...row.filter((glyph) => glyph.size === size).map((glyph) => glyph.y));
  const isMark = (glyph: Glyph) =>
    /^\d$/.test(glyph.text) && glyph.size < size * SMALL && glyph.y < baseline - size * RAISED;
  return row.filter((glyph, index) => !isMark(glyph) || row[index - 1]?.text === 'm');
}

/** Bold is sometimes made by printing twice with a small shift. */
function withoutDoubles(row: Glyph[]): Glyph[] {
  return row.filter((glyph, index) => {
    const previous = row[index - 1];
    return !previous || previous.text !== glyph.text || glyph.x - previous.x > PRINTED_TWICE * glyph.size;
  });
}

function segments(row: Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  let right = 0;
  for (const glyph of row) {
    const wide = !parts.length || glyph.x - right > COLUMN_GAP * glyph.size;
    if (wide) parts.push([glyph]);
    else parts[parts.length - 1].push(glyph);
    right = wide ? glyph.x + glyph.width : Math.max(right, glyph.x + glyph.width);
  }
  return parts;
}

function toLine(glyphs: Glyph[]): Line {
  const [first] = glyphs;
  let text = '';
  let right = first.x;
  let firstWordEnd: number | undefined;
  for (const glyph of glyphs) {
    if (text && glyph.x - right > WORD_GAP * glyph.size) {
      text += ' ';
      firstWordEnd ??= right;
    }
    text += glyph.text;
    right = Math.max(right, glyph.x + glyph.width);
  }
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  return {
    text: cleanLine(text),
    left: first.x,
    right,
    y: Math.max(...glyphs.filter((glyph) => glyph.size === size).map((glyph) => glyph.y)),
    size,
    bold: glyphs.every((glyph) => glyph.bold),
    italic: glyphs.every((glyph) => glyph.italic),
    firstWordWidth: (firstWordEnd ?? right) - first.x,
  };
}
