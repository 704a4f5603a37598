import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, FileStore, FileTooLarge } from './files.port';
import type { StoredFile } from './files.port';

/** Files in a local folder, as `ab/cd/abcd…`; written beside and renamed, so a crash leaves no half file under a name. */
export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Readable | Uint8Array, limit: number): Promise<StoredFile> {
    const incoming = join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true });
    const draft = join(incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    try {
      const source = content instanceof Uint8Array ? Readable.from([content]) : content;
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            size += chunk.length;
            if (size > limit) throw new FileTooLarge(limit);
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(draft, { flags: 'wx' }),
      );
      const sha256 = hash.digest('hex');
      const path = this.path(sha256);
      await mkdir(join(path, '..'), { recursive: true });
      await rename(draft, path);
      return { sha256, size };
    } finally {
      await rm(draft, { force: true });
    }
  }

  async get(sha256: string): Promise<Readable> {
    if (!(await this.has(sha256))) throw new FileMissing(sha256);
    return createReadStream(this.path(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.path(sha256)).then(
      () => true,
      () => false,
    );
  }

  private path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileMissing(sha256);
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}
