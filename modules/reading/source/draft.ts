/** What a format yields before offsets are taken: blocks that may still be joined, split or unfolded. */
export interface DraftParagraph {
  type: 'paragraph';
  /** One line; the automatic label, where there is one, stands in front. */
  text: string;
  label?: string;
  bold?: boolean;
  italic?: boolean;
  centered?: boolean;
  /** The parts of a line that tabs divide; the first may be empty. */
  columns?: string[];
}

export interface DraftCell {
  column: number;
  colSpan: number;
  rowSpan: number;
  content: Draft[];
}

export interface DraftTable {
  type: 'table';
  sheet?: string;
  columns: number;
  rows: DraftCell[][];
}

export type Draft = DraftParagraph | DraftTable;

export function paragraph(text: string): DraftParagraph {
  return { type: 'paragraph', text };
}

/** Text of a cell: its paragraphs as lines; a table inside it as one line a row. */
export function cellText(content: readonly Draft[]): string {
  return content.flatMap(linesOf).join('\n');
}

function linesOf(block: Draft): string[] {
  if (block.type === 'paragraph') return block.text ? [block.text] : [];
  return block.rows
    .map((row) =>
      row
        .map((cell) => cellText(cell.content).replaceAll('\n', ' '))
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean);
}
