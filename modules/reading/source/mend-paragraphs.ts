import type { Draft, DraftParagraph } from './draft';
import { isBareLabel, startsItem } from './list-label';

/** Words no sentence and no heading of a Vietnamese document ends with. */
const OPEN_WORD =
  /(?:^|\s)(?:và|hoặc|của|các|những|về|với|theo|tại|cho|trong|từ|đến|do|bởi|là|thuộc|năm|tháng|ngày|quý)$/u;
/** A paragraph this long, in letters, is complete. */
const MAX_LENGTH = 8000;
/** Letters at its end that show whether it goes on. */
const END = 120;
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
  if (previous.text.length > MAX_LENGTH || next.label !== undefined) return null;
  const [whole, end, after] = [previous.text, previous.text.slice(-END), next.text];
  if (isBareLabel(whole)) return startsItem(after) ? null : ' ';
  if (!WRITTEN.test(end) || !WRITTEN.test(after)) return null;
  if (YEAR_RANGE_OPEN.test(end) && /^\d/.test(after)) return end.at(-2) === ' ' ? ' ' : '';
  if (/\d{4}$/.test(end) && YEAR_RANGE_REST.test(after)) return ' ';
  if (startsItem(after) || SUBJECT_OF_LETTER.test(after)) return null;
  if (NUMBER_EXPECTED.test(end)) return SYMBOL.test(after) ? ' ' : null;
  if (MOTTO_HEAD.test(end) && MOTTO_REST.test(after)) return ' ';
  if (UNCLOSED.test(end) && /^\d/.test(after)) return ' ';
  if (isCapitals(whole) || isCapitals(after)) return null;
  if (OPEN_WORD.test(end)) return ' ';
  if (/^\p{Ll}/u.test(after) && isUnfinished(whole)) return ' ';
  return whole.endsWith(',') && firstWord(whole) !== firstWord(after) ? ' ' : null;
}

function isUnfinished(text: string): boolean {
  if (/[!?:]$/.test(text.slice(-1))) return false;
  if (text.endsWith(';')) return !/^\p{Ll}/u.test(text);
  return !text.endsWith('.') || text.endsWith('..');
}

function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0];
}
