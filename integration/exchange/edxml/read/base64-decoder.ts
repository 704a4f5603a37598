const PADDING = 0x3d;
const SKIPPED = 64;
const FOREIGN = 65;
const URL_PLUS = 0x2d;
const URL_SLASH = 0x5f;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Value of each letter; white space and letters that do not belong here have values of their own. */
const VALUES = new Uint8Array(256).fill(FOREIGN);
/** The same for four letters at a time, where anything out of the ordinary makes the whole negative. */
const QUICK = new Int32Array(256).fill(-1);
for (const [value, letter] of [...ALPHABET].entries()) {
  VALUES[letter.charCodeAt(0)] = value;
  QUICK[letter.charCodeAt(0)] = value;
}
VALUES[URL_PLUS] = 62;
VALUES[URL_SLASH] = 63;
for (const space of [0x20, 0x09, 0x0a, 0x0d]) VALUES[space] = SKIPPED;

/** Most bytes this many letters can decode to. */
export const decodedRoom = (letters: number): number => Math.ceil((letters * 3) / 4) + 3;

/**
 * Decodes base64 piece by piece, as the official parser does: both alphabets count, anything else is skipped,
 * the first `=` ends the data.
 */
export class Base64Decoder {
  /** Characters that do not belong into base64, or data behind its end. */
  foreign = 0;
  /** Letters of the URL alphabet, or missing padding. */
  variant = false;
  private bits = 0;
  private bitCount = 0;
  private ended = false;

  /** Decodes one more piece into a buffer that has the room, from `at`; gives the position behind the last byte. */
  decode(piece: Buffer, into: Buffer, at: number): number {
    let out = at;
    for (let next = 0; next < piece.length;) {
      if (this.bitCount === 0 && !this.ended) {
        for (; next + 4 <= piece.length; next += 4) {
          const four =
            (QUICK[piece[next]] << 18) |
            (QUICK[piece[next + 1]] << 12) |
            (QUICK[piece[next + 2]] << 6) |
            QUICK[piece[next + 3]];
          if (four < 0) break;
          into[out] = four >> 16;
          into[out + 1] = (four >> 8) & 0xff;
          into[out + 2] = four & 0xff;
          out += 3;
        }
        if (next === piece.length) break;
      }
      const byte = this.letter(piece[next]);
      next += 1;
      if (byte >= 0) into[out++] = byte;
    }
    return out;
  }

  /** To be called once at the end; tells whether the data stopped inside a letter. */
  finish(): void {
    if (this.bitCount === 6) this.foreign += 1;
    else if (this.bitCount > 0 && !this.ended) this.variant = true;
  }

  /** Takes one letter; a byte when one is complete, else -1. */
  private letter(code: number): number {
    const value = VALUES[code];
    if (code === PADDING) this.ended = true;
    else if (value === FOREIGN || (this.ended && value < SKIPPED)) this.foreign += 1;
    if (code === PADDING || value >= SKIPPED || this.ended) return -1;
    if (code === URL_PLUS || code === URL_SLASH) this.variant = true;
    this.bits = (this.bits << 6) | value;
    this.bitCount += 6;
    if (this.bitCount < 8) return -1;
    this.bitCount -= 8;
    const byte = (this.bits >> this.bitCount) & 0xff;
    this.bits &= (1 << this.bitCount) - 1;
    return byte;
  }
}
