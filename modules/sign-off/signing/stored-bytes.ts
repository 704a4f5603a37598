import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../../../integration/files/files.port';
import type { SubmittedFile } from '../entities';

/** A stored file in memory. */
export async function bytesOf(store: FileStore, { sha256 }: Pick<SubmittedFile, 'sha256'>): Promise<Buffer> {
  return buffer(await store.get(sha256));
}
