import type { ReadingWarning, SourceBlock, SourceDocument, SourceRow } from '../types';
import { cellText, type Draft, type DraftParagraph, type DraftTable } from './draft';
import { noText } from './failures';

/**
 * Lays the drafts out as one canonical text with the blocks over it: every paragraph and table row ends in
 * "\n", cells are separated by "\t". Throws ReadingError `no-text` when nothing is left to read.
 */
export function assemble(
  format: SourceDocument['format'],
  drafts: readonly Draft[],
  warnings: ReadingWarning[] = [],
): SourceDocument {
  const parts: string[] = [];
  let offset = 0;
  const write = (text: string) => {
    parts.push(text);
    offset += text.length;
  };
  const blocks: SourceBlock[] = [];
  for (const draft of drafts) {
    const start = offset;
    if (draft.type === 'table') {
      if (!hasText(draft)) continue;
      const rows = draft.rows.map((cells) => writeRow(cells, () => offset, write));
      const { sheet, columns } = draft;
      blocks.push({
        type: 'table',
        ...(sheet === undefined ? {} : { sheet }),
        columns,
        rows,
        start,
        end: offset - 1,
      });
    } else if (draft.text) {
      write(draft.text);
      blocks.push({ ...marksOf(draft), start, end: offset });
      write('\n');
    }
  }
  if (!blocks.length) throw noText();
  return { format, text: parts.join(''), blocks, warnings };
}

/** The paragraph without what only the drafts needed. */
function marksOf({ columns: _, ...kept }: DraftParagraph): DraftParagraph {
  return kept;
}

function writeRow(
  cells: DraftTable['rows'][number],
  position: () => number,
  write: (text: string) => void,
): SourceRow {
  const start = position();
  const placed = cells.map(({ column, colSpan, rowSpan, content }, index) => {
    if (index > 0) write('\t');
    const text = cellText(content);
    const from = position();
    write(text);
    return { column, colSpan, rowSpan, text, start: from, end: position() };
  });
  const end = position();
  write('\n');
  return { cells: placed, start, end };
}

function hasText(table: DraftTable): boolean {
  return table.rows.some((row) => row.some((cell) => cellText(cell.content) !== ''));
}
