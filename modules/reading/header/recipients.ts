import { fold } from '../text/normalize';
import { isCapitals } from '../structure/capitals';
import type { Line } from '../structure/line';
import { opensSignature } from './signer';

const CAPTION = /^[\s*_]*n[ơo]i nh[ậa]n[\s*_]*:?[\s*_]*/iu;
const ADDRESS = /^[\s*_]*k[íi]nh g[ửu]i[\s*_]*:?[\s*_]*/iu;
const MAX_LINES = 60;
const WRAPPED_REST = /^.{1,25}[;.]$/u;
const ENDED = /[;.:]\s*$/u;

/** Whether a line is the caption "Nơi nhận:". */
export function isRecipientsCaption(line: string): boolean {
  return CAPTION.test(line) && (line.replace(CAPTION, '').length === 0 || /nhận[\s*_]*:/iu.test(line));
}

export function isAddressCaption(line: string): boolean {
  return ADDRESS.test(line);
}

/** The lines under "Nơi nhận" from line `index` on; `next` is the first line that is none. */
export function readRecipients(
  lines: readonly Line[],
  index: number,
): { recipients: string[]; next: number } {
  const recipients = inline(lines[index].text.replace(CAPTION, ''));
  let next = index + 1;
  let filed = recipients.some(isFiling);
  while (next < lines.length && next - index <= MAX_LINES) {
    const { text } = lines[next];
    const dashed = /^[-–—+•*]/.test(text);
    // A dashed line may consist of abbreviations: "- UBND TP;"; so may the rest of one: "- Cục TGPL - Bộ / TP;".
    const wrapped = WRAPPED_REST.test(text) && !ENDED.test(lines[next - 1].text);
    if (opensSignature(text) || (!dashed && (filed || (isCapitals(text) && !wrapped)))) break;
    if (dashed || !recipients.length) recipients.push(...inline(text));
    else recipients[recipients.length - 1] = clean(`${recipients[recipients.length - 1]} ${text}`);
    filed ||= isFiling(recipients[recipients.length - 1] ?? '');
    next += 1;
  }
  return { recipients: recipients.map(clean).filter(Boolean), next };
}

/** The addressees after "Kính gửi:", on its line and the dashed lines below. */
export function readAddressees(
  lines: readonly Line[],
  index: number,
): { addressees: string[]; next: number } {
  const addressees = inline(lines[index].text.replace(ADDRESS, ''));
  let next = index + 1;
  while (next < lines.length && (isListed(lines[next].text) || (!addressees.length && next === index + 1))) {
    addressees.push(...inline(lines[next].text));
    next += 1;
  }
  return { addressees: addressees.map(clean).filter(Boolean), next };
}

/** A dashed line of the address; a dashed sentence of the letter ends in a full stop and is long. */
function isListed(text: string): boolean {
  return /^[-–—+•]/.test(text) && text.length <= 250;
}

/** Several recipients on one line: "- Như trên; - Lưu: VT". */
function inline(text: string): string[] {
  return text.split(/;\s*(?=[-–+•])/).filter((part) => /[\p{L}\d]/u.test(part));
}

function clean(text: string): string {
  return text
    .replace(/^[\s*_+•–—-]+/, '')
    .replace(/[\s*_;,.]+$/, '')
    .trim();
}

/** The line that ends the list: where the copy is filed. */
function isFiling(text: string): boolean {
  return /^luu(?![a-z])/.test(fold(clean(text)));
}
