import { createInflate } from 'node:zlib';
import { archiveBomb } from '../failures';
import type { SourceLimits } from '../limits';

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
/** How far before its data the dictionary of a stream is looked for. */
const DICTIONARY_REACH = 2048;
const FLATE = /\/(?:FlateDecode|Fl)\b/g;
const PICTURE = /\/Subtype\s*\/Image\b/;

/**
 * Inflates the streams of a PDF once against a limit and throws the output away, before the library does it
 * without one. Pictures are left alone: they are never decoded here. Throws ReadingError `archive-bomb`.
 */
export async function guardStreams(bytes: Uint8Array, limits: SourceLimits): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (const { dictionary, data } of streams(buffer)) {
    const filters = dictionary.match(FLATE)?.length ?? 0;
    if (!filters || PICTURE.test(dictionary)) continue;
    // No writer packs twice; what does wants to grow by a million.
    if (filters > 1 && /\/Filter\s*\[/.test(dictionary)) throw archiveBomb();
    const size = await inflatedSize(data, limits.partBytes);
    total += size;
    if (size > limits.partBytes || total > limits.archiveBytes) throw archiveBomb();
  }
}

function* streams(buffer: Buffer): Generator<{ dictionary: string; data: Buffer }> {
  let position = buffer.indexOf(STREAM);
  while (position !== -1) {
    const reach = buffer.toString('latin1', Math.max(position - DICTIONARY_REACH, 0), position);
    const dictionary = reach.slice(reach.lastIndexOf(' obj') + 1);
    let start = position + STREAM.length;
    if (buffer[start] === 0x0d) start += 1;
    if (buffer[start] === 0x0a) start += 1;
    const found = buffer.indexOf(END, start);
    const end = found === -1 ? buffer.length : found;
    yield { dictionary, data: buffer.subarray(start, end) };
    position = buffer.indexOf(STREAM, end + END.length);
  }
}

/** Size of the unpacked data as far as it can be unpacked; counting stops past the limit. */
async function inflatedSize(data: Buffer, limit: number): Promise<number> {
  const inflate = createInflate();
  inflate.end(data);
  let size = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) break;
    }
  } catch {
    // Damaged or encrypted data: the library judges it, here only its size counts.
  }
  return size;
}
