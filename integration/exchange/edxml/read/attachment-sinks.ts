import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type {
  AttachmentSink,
  AttachmentTarget,
  IncomingFile,
  StoredAttachment,
} from '../model/attachment-content.port';

const FIRST_GUESS = 64 * 1024;

/** Bytes in one buffer that is allocated once where the size is known, and doubled where it is not. */
class GrowingBuffer implements AttachmentTarget {
  private bytes: Buffer;
  private length = 0;

  constructor(expected: number | undefined) {
    this.bytes = Buffer.allocUnsafe(expected ?? FIRST_GUESS);
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (this.length + chunk.length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + chunk.length));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
  }

  async finish(): Promise<InMemoryAttachment> {
    return new InMemoryAttachment(this.bytes.subarray(0, this.length));
  }

  async discard(): Promise<void> {
    this.bytes = Buffer.alloc(0);
  }
}

/** An attachment kept in memory. */
export class InMemoryAttachment implements StoredAttachment {
  constructor(readonly bytes: Buffer) {}

  get size(): number {
    return this.bytes.length;
  }

  open(): Readable {
    return Readable.from(this.bytes.length ? [this.bytes] : []);
  }

  async remove(): Promise<void> {}
}

/** A size the package claims is believed up to here; beyond, the buffer grows with what really comes. */
const BELIEVED = 128 * 1024 * 1024;

/** Keeps attachments in memory: for packages whose limits allow it, and for tests. */
export class MemorySink implements AttachmentSink {
  async begin(file: IncomingFile): Promise<AttachmentTarget> {
    const expected = file.expectedSize;
    return new GrowingBuffer(expected !== undefined && expected <= BELIEVED ? expected : undefined);
  }
}

/** An attachment in a file of its own. */
class FileAttachment implements StoredAttachment {
  constructor(
    readonly path: string,
    readonly size: number,
  ) {}

  open(): Readable {
    return createReadStream(this.path);
  }

  remove(): Promise<void> {
    return rm(this.path, { force: true });
  }
}

/** Writes attachments into a folder under random names; the names inside packages never become paths. */
export class FolderSink implements AttachmentSink {
  constructor(private readonly folder: string) {}

  async begin(): Promise<AttachmentTarget> {
    const path = this.freshPath();
    const handle = await open(path, 'wx', 0o600);
    let size = 0;
    return {
      async write(chunk) {
        await handle.writeFile(chunk);
        size += chunk.length;
      },
      async finish() {
        await handle.close();
        return new FileAttachment(path, size);
      },
      async discard() {
        await handle.close();
        await rm(path, { force: true });
      },
    };
  }

  async adopt(finished: string): Promise<StoredAttachment | null> {
    const path = this.freshPath();
    try {
      await rename(finished, path);
    } catch {
      // Another file system: the bytes have to be copied.
      return null;
    }
    return new FileAttachment(path, (await stat(path)).size);
  }

  private freshPath(): string {
    return join(this.folder, randomUUID());
  }
}

/** Keeps nothing: for looking at a package without wanting its files. */
export class DiscardSink implements AttachmentSink {
  async begin(): Promise<AttachmentTarget> {
    let size = 0;
    return {
      async write(chunk) {
        size += chunk.length;
      },
      async finish() {
        return {
          size,
          open() {
            throw new Error('the attachment was read without keeping it');
          },
          async remove() {},
        };
      },
      async discard() {},
    };
  }
}
