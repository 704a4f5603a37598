import type { SourceDocument, SourceTable, Span } from '../types';

/** One line of running text (a paragraph, or one line of it), trimmed; `text` equals `document.text.slice(start, end)`. */
export interface Line extends Span {
  type: 'line';
  text: string;
  /** Label an automatic list gave it and that does not stand in the text. */
  label?: string;
  bold?: boolean;
  centered?: boolean;
}

export interface TableElement extends Span {
  type: 'table';
  table: SourceTable;
}

/** What a document is made of, in reading order. */
export type Element = Line | TableElement;

/** Rules, rows of dots and page numbers: print, but say nothing. */
const NOTHING = /^(?:[\s\-–—_=*.…·•~+|]+|\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—])$/u;

/** The lines and tables of a document without empty lines, rules and page numbers. */
export function elementsOf(document: SourceDocument): Element[] {
  return document.blocks.flatMap<Element>((block) => {
    if (block.type === 'table') return [{ type: 'table', table: block, start: block.start, end: block.end }];
    const { bold, centered, label } = block;
    return linesOf(block.text, block.start).map((line, index) => ({
      ...line,
      ...(bold === undefined ? {} : { bold }),
      ...(centered === undefined ? {} : { centered }),
      ...(label === undefined || index > 0 ? {} : { label }),
    }));
  });
}

/** Splits a stretch of source text that starts at `offset` into its lines. */
export function linesOf(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  let start = offset;
  for (const raw of text.split('\n')) {
    const line = lineAt(raw, start);
    if (line.text && !NOTHING.test(line.text)) lines.push(line);
    start += raw.length + 1;
  }
  return lines;
}

/** A line of the given text, its white space trimmed off. */
export function lineAt(raw: string, offset: number): Line {
  const text = raw.trim();
  const start = offset + (raw.length - raw.trimStart().length);
  return { type: 'line', text, start, end: start + text.length };
}

/** The part of a line from `from` to `to` (offsets into its text) as a line of its own. */
export function partOf(line: Line, from: number, to = line.text.length): Line {
  const part = lineAt(line.text.slice(from, to), line.start + from);
  return { ...line, ...part, ...(from > 0 ? { label: undefined } : {}) };
}
