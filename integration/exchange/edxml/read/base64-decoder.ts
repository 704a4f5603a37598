const PADDING = 0x3d;
const SKIP_SILENTLY = 64;
const FOREIGN = 65;
const URL_PLUS = 0x2d;
const URL_SLASH = 0x5f;

const VALUES = new Uint8Array(256).fill(FOREIGN);
'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  .split('')
  .forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));
VALUES[URL_PLUS] = 62;
VALUES[URL_SLASH] = 63;
for (const space of [0x20, 0x09, 0x0a, 0x0d]) VALUES[space] = SKIP_SILENTLY;

const EMPTY = Buffer.alloc(0);

/** The loop below is several times slower than the decoder of the platform; most pieces need not go there. */
const CLEAN = /^[A-Za-z0-9+/]*$/;

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

  /** Bytes of one more piece of text. */
  write(piece: Buffer): Buffer {
    const missing = Math.min(this.bitCount / 2, piece.length);
    const head = this.decodeSlowly(piece.subarray(0, missing));
    const rest = piece.subarray(missing);
    const aligned = rest.length - (rest.length % 4);
    const text = this.ended || this.bitCount > 0 ? '' : rest.toString('latin1', 0, aligned);
    const quick = text && CLEAN.test(text) ? aligned : 0;
    const middle = quick ? Buffer.from(text, 'base64') : EMPTY;
    const tail = this.decodeSlowly(rest.subarray(quick));
    const parts = [head, middle, tail].filter((part) => part.length > 0);
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  }

  /** To be called once at the end; tells whether the data stopped inside a letter. */
  finish(): void {
    if (this.bitCount === 6) this.foreign += 1;
    else if (this.bitCount > 0 && !this.ended) this.variant = true;
  }

  private decodeSlowly(piece: Buffer): Buffer {
    const out = Buffer.allocUnsafe(Math.ceil((piece.length * 3) / 4) + 3);
    let length = 0;
    for (const byte of piece) {
      const value = VALUES[byte];
      if (this.ended) {
        if (byte !== PADDING && value !== SKIP_SILENTLY) this.foreign += 1;
        continue;
      }
      if (byte === PADDING) {
        this.ended = true;
        continue;
      }
      if (value >= SKIP_SILENTLY) {
        if (value === FOREIGN) this.foreign += 1;
        continue;
      }
      if (byte === URL_PLUS || byte === URL_SLASH) this.variant = true;
      this.bits = (this.bits << 6) | value;
      this.bitCount += 6;
      if (this.bitCount >= 8) {
        this.bitCount -= 8;
        out[length++] = (this.bits >> this.bitCount) & 0xff;
        this.bits &= (1 << this.bitCount) - 1;
      }
    }
    return out.subarray(0, length);
  }
}
