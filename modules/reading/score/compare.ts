import { fold } from '../text/normalize';

const ELLIPSIS = /\s*(?:\.\.\.|…)\s*/;

/** Letters and digits only, without case and diacritics; "UBND" and the like spelled out. */
function key(text: string): string {
  return fold(text)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\btp\b\.?/g, 'thanh pho ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether two texts say the same, case, diacritics, punctuation and common abbreviations aside. */
export function sameText(read: string, truth: string): boolean {
  return key(read) === key(truth);
}

/** {@link sameText} where the truth may leave out parts as "...": what it gives must stand there in its order. */
export function matchesElided(read: string, truth: string): boolean {
  if (!ELLIPSIS.test(truth)) return sameText(read, truth);
  const text = ` ${key(read)} `;
  let at = 0;
  for (const part of truth.split(ELLIPSIS).map(key).filter(Boolean)) {
    const found = text.indexOf(` ${part} `, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** Units as a list against the cell they stand in: the same words in the same order; "và" may be gone. */
export function sameUnits(read: readonly string[], truth: string): boolean {
  const words = (text: string) =>
    key(text)
      .split(' ')
      .filter((word) => word !== 'va' && word !== '')
      .join(' ');
  return words(read.join(' ')) === words(truth);
}

/** Subjects: the caption "V/v" or "Về việc" does not count. */
export function sameSubject(read: string, truth: string): boolean {
  const bare = (text: string) => key(text).replace(/^(?:v v|ve viec)\s+/, '');
  return bare(read) === bare(truth);
}
