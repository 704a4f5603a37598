/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** Plain text, or text in several styles. A line break inside a table's cell or a narrative is "\n". */
export type RichText = string | Run[];

/** An ordinary paragraph: justified, first line indented. */
export interface ParagraphBlock {
  type: 'paragraph';
  text: RichText;
}

/** A numbered heading: 1 = `I.`, 2 = `1.`, 3 = `a)`. With ordinary text behind it, it is a paragraph instead. */
export interface HeadingBlock {
  type: 'heading';
  level: 1 | 2 | 3;
  /** With its mark: `I.`, `1.`, `a)`; empty for a heading without number. */
  label: string;
  text: string;
}

/** Dashed lines. */
export interface ListBlock {
  type: 'list';
  items: RichText[];
}

/** Text as a person typed it: every line is a paragraph; lines that begin with "-" or "+" are list items. */
export interface NarrativeBlock {
  type: 'narrative';
  text: string;
}

export interface TableColumn {
  heading: string;
  /** Columns side by side with the same group stand under one heading of that name. */
  group?: string;
  /** Share of the table's width. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface TableRow {
  /** One text per column. A row of kind `group` has its number and its title, which runs over all other columns. */
  cells: RichText[];
  kind?: 'group' | 'total';
}

export interface TableBlock {
  type: 'table';
  /** Above the table, centred; null when none. */
  caption?: string | null;
  /** Under the caption at the right, for example "Đơn vị tính: người". */
  unit?: string | null;
  columns: TableColumn[];
  rows: TableRow[];
}

export type Block = ParagraphBlock | HeadingBlock | ListBlock | NarrativeBlock | TableBlock;

/** The text of a rich text alone. */
export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** The runs of a rich text. */
export function runsOf(text: RichText): Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}
