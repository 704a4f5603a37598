import { parseDeadline } from './deadline.parser';
import type { DeadlineContext, FoundDeadline } from './deadline.types';

const CUE = /(?:trước|chậm nhất|muộn nhất)[^.;]{0,20}?\d{1,2}\/\d{1,2}\/\d{4}/iu;

/** The deadline a sentence sets, or null; dates of cited documents and of past events are none. */
export function findDeadline(sentence: string, context: DeadlineContext): FoundDeadline | null {
  const match = CUE.exec(sentence);
  if (!match) return null;
  return {
    deadline: parseDeadline(match[0], context),
    start: match.index,
    end: match.index + match[0].length,
  };
}
