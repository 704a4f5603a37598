import type { Draft } from './draft';
import { mendParagraphs } from './mend-paragraphs';
import { stripEmphasisIn } from './strip-emphasis';
import { unfoldTabbed } from './tabbed-columns';
import { unfoldLayout } from './unfold-layout';

/** What every format goes through between its own reading and the canonical text. */
export function refine(drafts: Draft[]): Draft[] {
  return mendParagraphs(unfoldLayout(unfoldTabbed(stripEmphasisIn(drafts))));
}
