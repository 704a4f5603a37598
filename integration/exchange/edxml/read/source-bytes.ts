import { filePieces, PIECE } from './file-pieces';

/** A package: its bytes, the path of its file, or a stream of it. */
export type PackageSource = Uint8Array | string | AsyncIterable<Uint8Array>;

function* cut(chunk: Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The bytes of a package in pieces small enough to be worked on one at a time; valid until the next is asked for. */
export async function* piecesOf(source: PackageSource): AsyncGenerator<Buffer> {
  if (typeof source === 'string') yield* filePieces(source);
  else if (source instanceof Uint8Array) yield* cut(source);
  else for await (const chunk of source) yield* cut(chunk);
}
