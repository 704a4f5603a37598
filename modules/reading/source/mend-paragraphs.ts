import type { Draft, DraftParagraph } from './draft';
import { isBareLabel, startsItem } from './list-label';

/** Words no sentence and no heading of a Vietnamese document ends with. */
const OPEN_WORD =
  /(?:^|\s)(?:và|hoặc|của|các|những|về|với|theo|tại|cho|trong|từ|đến|do|bởi|là|thuộc|năm|tháng|ngày|quý)$/u;
const WRITTEN = /[\p{L}\d]/u;
const NUMBER_EXPECTED = /(?:^|\s)số\s?:?$/iu;
const UNCLOSED = /\([^()]*$/u;
const SYMBOL = /^\d[\d.]*\s*[-/]|^\/\s*\p{Lu}/u;
const YEAR_RANGE_OPEN = /\d\s?[-–]$/u;
const YEAR_RANGE_REST = /^[-–]\s?\d{4}(?!\d)/u;
/** The name of the country at the head of every document is too long for some columns. */
const MOTTO_HEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA$/u;
const MOTTO_REST = /^VIỆT NAM$/u;
const SUBJECT_OF_LETTER = /^v\/v(?!\p{L})/iu;

/**
 * Puts paragraphs together again that a page end, a hard line break or a conversion tore apart. Only signs in
 * the text itself count: an unfinished end and a beginning that cannot begin a paragraph.
 */
export function mendParagraphs(drafts: readonly Draft[]): Draft[] {
  const mended: Draft[] = [];
  for (const draft of drafts) {
    const previous = mended.at(-1);
    const glue =
      draft.type === 'paragraph' && previous?.type === 'paragraph' ? glueBetween(previous, draft) : null;
    if (glue === null) mended.push(draft);
    else mended[mended.length - 1] = join(previous as DraftParagraph, draft as DraftParagraph, glue);
  }
  return mended;
}

function join(previous: DraftParagraph, next: DraftParagraph, glue: string): DraftParagraph {
  return { ...previous, text: previous.text + glue + next.text };
}

/** What stands between two halves of one paragraph; null when they are two paragraphs. */
export function glueBetween(previous: DraftParagraph, next: DraftParagraph): string | null {
  const [before, after] = [previous.text, next.text];
  if (isBareLabel(before) && next.label === undefined) return startsItem(after) ? null : ' ';
  if (next.label !== undefined || !WRITTEN.test(before) || !WRITTEN.test(after)) return null;
  if (YEAR_RANGE_OPEN.test(before) && /^\d/.test(after)) return before.at(-2) === ' ' ? ' ' : '';
  if (/\d{4}$/.test(before) && YEAR_RANGE_REST.test(after)) return ' ';
  if (startsItem(after) || SUBJECT_OF_LETTER.test(after)) return null;
  if (NUMBER_EXPECTED.test(before)) return SYMBOL.test(after) ? ' ' : null;
  if (MOTTO_HEAD.test(before) && MOTTO_REST.test(after)) return ' ';
  if (UNCLOSED.test(before) && /^\d/.test(after)) return ' ';
  if (isCapitals(before) || isCapitals(after)) return null;
  if (OPEN_WORD.test(before)) return ' ';
  if (/^\p{Ll}/u.test(after) && isUnfinished(before)) return ' ';
  return before.endsWith(',') && firstWord(before) !== firstWord(after) ? ' ' : null;
}

function isUnfinished(text: string): boolean {
  if (/[!?:]$/.test(text)) return false;
  if (text.endsWith(';')) return !/^\p{Ll}/u.test(text);
  return !text.endsWith('.') || text.endsWith('..');
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0];
}
