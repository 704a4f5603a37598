import { inflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { SigningFailed } from '../signing.port';

/** Largest file that is signed or checked, bytes. */
export const MOST_BYTES = 100 * 1024 * 1024;
/** What all object streams of a file may unpack to, bytes: the parser keeps them in memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_PAGES = 2_000;

/**
 * Opens a PDF to append to it; what a hostile one can cost is limited before the parser sees it.
 *
 * @throws SigningFailed `file-not-signable`
 */
export async function openForUpdate(bytes: Uint8Array): Promise<PDFDocument> {
  return open(bytes, true);
}

/** Opens a PDF to look into it. @throws SigningFailed `file-not-signable` */
export async function openToRead(bytes: Uint8Array): Promise<PDFDocument> {
  return open(bytes, false);
}

async function open(bytes: Uint8Array, forIncrementalUpdate: boolean): Promise<PDFDocument> {
  checkBounds(bytes);
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { forIncrementalUpdate, updateMetadata: false });
    if (document.getPageCount() > MOST_PAGES) throw notSignable('Tệp PDF có quá nhiều trang.');
  } catch (cause) {
    if (cause instanceof SigningFailed) throw cause;
    throw notSignable('Tệp PDF bị hỏng hoặc được bảo vệ bằng mật khẩu nên không ký được.', cause);
  }
  return document;
}

function checkBounds(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > MOST_BYTES) throw notSignable('Tệp PDF quá lớn nên không ký được.');
  if (!file.subarray(0, 1024).includes('%PDF-')) throw notSignable('Tệp này không phải là PDF.');
  let left = MOST_UNPACKED;
  for (const { dictionary, start } of packedObjects(file)) {
    if (!/\/FlateDecode\b/.test(dictionary)) continue;
    // Packed twice, a small stream may unpack to anything.
    if ((dictionary.match(/\/\w+Decode\b/g) ?? []).length > 1) {
      throw notSignable('Tệp PDF được nén theo cách không được nhận.');
    }
    left -= unpackedSize(file.subarray(start), left);
  }
}

/** Streams that hold objects or the table of objects; the parser unpacks no others. */
function* packedObjects(file: Buffer): Generator<{ dictionary: string; start: number }> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from = Math.max(file.lastIndexOf(' obj', at), at - 4096, 0);
    const dictionary = file.subarray(from, at).toString('latin1');
    if (!/\/(ObjStm|XRef)\b/.test(dictionary)) continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1;
    yield { dictionary, start };
  }
}

function unpackedSize(packed: Buffer, limit: number): number {
  if (limit <= 0) throw notSignable('Tệp PDF nở ra quá lớn khi giải nén nên không được nhận.');
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (cause) {
    if (cause instanceof RangeError || (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw notSignable('Tệp PDF nở ra quá lớn khi giải nén nên không được nhận.', cause);
    }
    throw notSignable('Tệp PDF bị hỏng nên không ký được.', cause);
  }
}

export function notSignable(message: string, cause?: unknown): SigningFailed {
  return new SigningFailed('file-not-signable', message, false, { cause });
}
