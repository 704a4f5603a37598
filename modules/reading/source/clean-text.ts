import { normalize } from '../text/normalize';

const HYPHENS = /[\u2010\u2011]/g;
const CONTROLS = /[\p{Cc}\ufffe\uffff]/gu;

/** One line of canonical text: NFC, single ordinary spaces, ordinary hyphens, no control characters, trimmed. */
export function cleanLine(text: string): string {
  return normalize(text).replace(/\s+/g, ' ').replace(CONTROLS, '').replace(HYPHENS, '-').trim();
}
