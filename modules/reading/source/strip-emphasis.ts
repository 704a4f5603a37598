import type { Draft } from './draft';

const STRONG = /\*\*(?=\S)(.+?)\*\*/gu;
const PAIRED = /\*(?=[^\s*)])([^*]*[^\s*(])(\s?)\*/gu;
const STRAY_AT_START = /^(?:\*\s*)+(?=[\p{L}(“"])/u;
const STRAY_OPENING = /(?<=[\s(])\*(?=[\p{L}(“"])/gu;

/** Takes out the emphasis marks of a markdown conversion: `*(…)*`, `* *Nơi nhận:`; a lone footnote star stays. */
export function stripEmphasis(line: string): string {
  if (!line.includes('*')) return line;
  return line
    .replace(STRONG, '$1')
    .replace(PAIRED, '$1$2')
    .replace(STRAY_AT_START, '')
    .replace(STRAY_OPENING, '')
    .replace(/ {2,}/g, ' ');
}

/** {@link stripEmphasis} for every paragraph, those in table cells included. */
export function stripEmphasisIn(drafts: Draft[]): Draft[] {
  for (const draft of drafts) {
    if (draft.type === 'paragraph') draft.text = stripEmphasis(draft.text);
    else for (const row of draft.rows) for (const cell of row) stripEmphasisIn(cell.content);
  }
  return drafts;
}
