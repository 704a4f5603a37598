import { open } from 'node:fs/promises';

/** Bytes worked on at a time. */
export const PIECE = 256 * 1024;

/**
 * The bytes of a file, piece by piece in one buffer: a piece is valid only until the next is asked for. Fresh
 * buffers would be garbage faster than it is collected.
 */
export async function* filePieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(Math.min(PIECE, Math.max((await file.stat()).size, 4096)));
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
