import { createReadStream } from 'node:fs';

/** A package: its bytes, the path of its file, or a stream of it. */
export type PackageSource = Uint8Array | string | AsyncIterable<Uint8Array>;

const PIECE = 256 * 1024;

/** The bytes of a package in pieces small enough to be worked on one at a time. */
export async function* piecesOf(source: PackageSource): AsyncGenerator<Buffer> {
  if (source instanceof Uint8Array) {
    const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    return;
  }
  const stream = typeof source === 'string' ? createReadStream(source, { highWaterMark: PIECE }) : source;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}
