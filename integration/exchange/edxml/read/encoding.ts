import { TextDecoder } from 'node:util';
import type { EdxmlWarningCode } from '../model/warning-catalogue';

type Report = (code: EdxmlWarningCode, raw?: string) => void;

interface Detected {
  /** Label for `TextDecoder`; `null` where the bytes can be used as they are. */
  decodeAs: string | null;
  /** Bytes of the byte order mark. */
  skip: number;
}

/** Bytes needed to find the declaration of the encoding behind some junk. */
export const ENCODING_HEAD = 1024;

const DECLARED = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/;

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const decoderExists = (label: string): boolean => {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
};

/** Finds the encoding by the byte order mark, the pattern of zero bytes, then the declaration. */
export function detectEncoding(head: Buffer, report: Report): Detected {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) {
    report('byte-order-mark', 'UTF-8');
    return { decodeAs: null, skip: 3 };
  }
  const wide = startsWith(head, 0xff, 0xfe)
    ? { decodeAs: 'utf-16le', skip: 2 }
    : startsWith(head, 0xfe, 0xff)
      ? { decodeAs: 'utf-16be', skip: 2 }
      : startsWith(head, 0x3c, 0x00)
        ? { decodeAs: 'utf-16le', skip: 0 }
        : startsWith(head, 0x00, 0x3c)
          ? { decodeAs: 'utf-16be', skip: 0 }
          : null;
  if (wide) {
    if (wide.skip) report('byte-order-mark', wide.decodeAs);
    report('utf16', wide.decodeAs);
    return wide;
  }
  const declared = DECLARED.exec(head.toString('latin1'))?.[1];
  if (!declared || /^(utf-?8|us-ascii)$/i.test(declared)) return { decodeAs: null, skip: 0 };
  if (/^(utf-?16|ucs-?2|iso-10646-ucs)/i.test(declared) || !decoderExists(declared)) {
    report('encoding-mismatch', declared);
    return { decodeAs: null, skip: 0 };
  }
  return { decodeAs: declared, skip: 0 };
}

/** Brings the bytes of a package to UTF-8, whatever they came in. */
export class Utf8Normaliser {
  private head: Buffer | null = Buffer.alloc(0);
  private decoder: TextDecoder | null = null;

  constructor(private readonly report: Report) {}

  /** UTF-8 of one more piece; empty until enough is seen to know the encoding. */
  write(piece: Buffer): Buffer {
    if (!this.head) return this.convert(piece);
    this.head = Buffer.concat([this.head, piece]);
    return this.head.length < ENCODING_HEAD ? Buffer.alloc(0) : this.begin();
  }

  finish(): Buffer {
    const rest = this.head ? this.begin() : Buffer.alloc(0);
    const last = this.decoder?.decode();
    return last ? Buffer.concat([rest, Buffer.from(last)]) : rest;
  }

  private begin(): Buffer {
    const head = this.head ?? Buffer.alloc(0);
    this.head = null;
    const { decodeAs, skip } = detectEncoding(head.subarray(0, ENCODING_HEAD), this.report);
    if (decodeAs) this.decoder = new TextDecoder(decodeAs, { ignoreBOM: true });
    return this.convert(head.subarray(skip));
  }

  private convert(piece: Buffer): Buffer {
    return this.decoder ? Buffer.from(this.decoder.decode(piece, { stream: true })) : piece;
  }
}
