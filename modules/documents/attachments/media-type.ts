import { open } from 'node:fs/promises';
import { sniffEnds } from '../../../integration/files/media-type.port';

export { endingAllows, endingOf } from '../../../integration/files/media-type.port';

/** Bytes looked at, from both ends. */
const HEAD = 4096;
const TAIL = 64 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const READABLE: readonly string[] = [
  'application/pdf',
  `${OFFICE}wordprocessingml.document`,
  `${OFFICE}spreadsheetml.sheet`,
  'text/plain',
];

/** Types the reader of documents understands. */
export function isReadable(mediaType: string): boolean {
  return READABLE.includes(mediaType);
}

/** Media type of a file by its content. */
export async function mediaTypeOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const at = async (position: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    return sniffEnds(await at(0, HEAD), await at(Math.max(0, size - TAIL), TAIL));
  } finally {
    await file.close();
  }
}
