import { isCapitals } from '../structure/capitals';
import type { Line } from '../structure/line';
import { squash } from '../text/normalize';
import { readDateline } from './dateline';
import { withoutMotto } from './head-marks';

const CAPTION = /(?:^|[\s*])(V\s?\/\s?v\s*:?\s*.*)$|^[\s*]*(Về việc\s.*)$/iu;
const MAX_LENGTH = 400;

/** The subject of a công văn: "V/v …" under its number, over as many lines as it takes; null when there is none. */
export function readSubjectOfLetter(head: readonly Line[]): string | null {
  const index = head.findIndex((line) => CAPTION.test(line.text));
  if (index < 0) return null;
  const caption = CAPTION.exec(head[index].text);
  const parts = [caption?.[1] ?? caption?.[2] ?? ''];
  for (const line of head.slice(index + 1)) {
    if (!belongs(line.text) || parts.join(' ').length > MAX_LENGTH) break;
    parts.push(line.text);
  }
  return squash(parts.join(' ').replace(/\*+/g, ' ')).replace(/[\s.;:]+$/, '') || null;
}

function belongs(text: string): boolean {
  return withoutMotto(text) === text && !readDateline(text) && !isCapitals(text);
}
