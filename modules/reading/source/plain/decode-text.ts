import { wrongEncoding } from '../failures';

/**
 * Text of a plain file: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else, the legacy
 * Vietnamese code pages among it, throws ReadingError `text-encoding`.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw wrongEncoding({ cause });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
