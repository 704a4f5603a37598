/** Characters that print like an ordinary space, and ones that print as nothing. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** NFC text with ordinary spaces and without invisible characters; length may change, so normalise before taking offsets. */
export function normalize(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').replace(INVISIBLE, '');
}

/** Lower case without diacritics (đ becomes d): the key by which Vietnamese is compared and searched. Keeps the length of NFC text. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .normalize('NFC');
}

/** Runs of white space become one space; ends are trimmed. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
