import { paragraph, type Draft, type DraftParagraph, type DraftTable } from './draft';
import { inReadingOrder, isLayout } from './unfold-layout';

/** A line of a list of recipients without a counterpart beside it may stand between two that have one. */
const MAX_BETWEEN = 6;

/**
 * Issuer and motto, recipients and signature are sometimes set beside each other with tabs instead of a table:
 * such lines are read column by column too. Tabs anywhere else are mere gaps.
 */
export function unfoldTabbed(drafts: readonly Draft[]): Draft[] {
  const unfolded: Draft[] = [];
  let index = 0;
  while (index < drafts.length) {
    const end = isTabbed(drafts[index]) ? endOfRun(drafts, index) : index;
    const table = end > index ? asTable(drafts.slice(index, end)) : null;
    if (table && isLayout(table)) {
      unfolded.push(...inReadingOrder(table).filter((draft) => draft.type !== 'paragraph' || draft.text));
      index = end;
    } else {
      unfolded.push(drafts[index]);
      index += 1;
    }
  }
  return unfolded;
}

function isTabbed(draft: Draft | undefined): draft is DraftParagraph {
  return draft?.type === 'paragraph' && draft.columns !== undefined;
}

function endOfRun(drafts: readonly Draft[], start: number): number {
  let end = start + 1;
  for (let index = end; index < drafts.length && index - end <= MAX_BETWEEN; index += 1) {
    if (drafts[index].type === 'table') break;
    if (isTabbed(drafts[index])) end = index + 1;
  }
  return end;
}

function asTable(drafts: readonly Draft[]): DraftTable {
  const rows = drafts.map((draft) => {
    const [left, ...right] = isTabbed(draft) ? (draft.columns ?? []) : [];
    const parts: Draft[] = isTabbed(draft)
      ? [withText(draft, left), withText(draft, right.join(' '))]
      : [draft];
    return parts.map((part, column) => ({ column, colSpan: 1, rowSpan: 1, content: [part] }));
  });
  return { type: 'table', columns: 2, rows };
}

function withText({ bold, italic }: DraftParagraph, text: string): DraftParagraph {
  return { ...paragraph(text), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
}
