import { cellText, paragraph, type Draft } from '../draft';

/** A lone line with a tab is a line with a gap, not a table: it becomes a paragraph. */
export function unwrapSingleRows(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== 'table' || draft.rows.length > 1 || draft.columns > 3) return draft;
    const texts = draft.rows[0].map((cell) => cellText(cell.content)).filter(Boolean);
    return paragraph(texts.join(' '));
  });
}
