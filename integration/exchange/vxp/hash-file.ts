import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Size and SHA-256 of a file to send. */
export interface FileDigest {
  /** Bytes. */
  size: number;
  sha256: Buffer;
}

/** Reads the file once; a package of 60 MB never is in memory whole. */
export async function digestOf(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest() };
}

/**
 * The `hash-file` of a package. The official SDK writes each byte without its leading zero (`07b5` becomes `7b5`);
 * what the exchange checks is not known, so its own software is the safest model.
 */
export function hashFileOf(sha256: Buffer, likeSdk: boolean): string {
  return likeSdk ? [...sha256].map((byte) => byte.toString(16)).join('') : sha256.toString('hex');
}
