import type { Orientation } from './page-measures';

/** What is left blank until the clerk issues the document. */
export type BlankKind = 'number' | 'day' | 'month';

/** Text in one style; a blank keeps room for what is filled in later. */
export interface FlowRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  blank?: BlankKind;
}

/** Logical role, for the tags of the PDF. */
export type FlowRole = 'P' | 'H1' | 'H2' | 'H3' | 'LI' | 'Title';

/** A paragraph with everything that decides its look; lengths in points. */
export interface FlowParagraph {
  type: 'paragraph';
  role: FlowRole;
  runs: FlowRun[];
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
  /** Of the first line, from `left`; negative hangs it out. */
  indent: number;
  left: number;
  before: number;
  after: number;
  keepWithNext?: boolean;
  /** A line drawn under it, centred; as long as this share of the text's last line. */
  rule?: number;
  /** A frame around the text, for marks of urgency. */
  framed?: boolean;
}

export interface FlowCell {
  runs: FlowRun[];
  align: 'left' | 'center' | 'right';
  colSpan: number;
  rowSpan: number;
}

export interface FlowRow {
  /** Cells that begin in this row, left to right. */
  cells: FlowCell[];
  /** Keep on the page of the next row: a group's title. */
  keepWithNext?: boolean;
}

export interface FlowTable {
  type: 'table';
  size: number;
  /** Widths of the columns in points; together the width of the page's content. */
  columns: number[];
  /** Repeated on each page. */
  head: FlowRow[];
  rows: FlowRow[];
}

/** Two columns side by side without lines: the head. Both are written from the same height. */
export interface FlowColumns {
  type: 'columns';
  /** Width of the left column in points. */
  leftWidth: number;
  left: FlowParagraph[];
  right: FlowParagraph[];
}

/** The end: recipients at the left, signature at the right, kept together. */
export interface FlowFoot {
  type: 'foot';
  leftWidth: number;
  recipients: FlowParagraph[];
  /** Powers and position. */
  signature: FlowParagraph[];
  /** Name of who signs; null while not known. */
  name: FlowParagraph | null;
}

export type FlowItem = FlowParagraph | FlowTable | FlowColumns | FlowFoot;

/** Pages of one orientation, numbered from 1 on; the first carries no number. */
export interface FlowSection {
  orientation: Orientation;
  items: FlowItem[];
}
