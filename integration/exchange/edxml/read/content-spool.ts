import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Base64Decoder } from './base64-decoder';
import { ContentProbe } from './content-probe';

/** Contents up to this many bytes stay in memory until they are handed over. */
const IN_MEMORY = 1024 * 1024;

/**
 * Holds the decoded bytes of one attachment until its element is complete: its name and type, which decide what
 * the bytes are, may stand behind them. Large contents go to a temporary file of a random name.
 */
export class ContentSpool {
  readonly decoder = new Base64Decoder();
  readonly probe = new ContentProbe();
  size = 0;
  /** The limit was passed: the bytes were thrown away. */
  overflow = false;
  sha256 = '';
  private readonly hash = createHash('sha256');
  private chunks: Buffer[] = [];
  private held = 0;
  private file: FileHandle | undefined;
  private path: string | undefined;

  constructor(
    private readonly folder: () => Promise<string>,
    private readonly limit: number,
  ) {}

  /** Takes one more piece of base64. */
  take(base64: Buffer): void {
    if (this.overflow) return;
    const bytes = this.decoder.write(base64);
    this.size += bytes.length;
    if (this.size > this.limit) {
      this.overflow = true;
      this.chunks = [];
      return;
    }
    this.hash.update(bytes);
    this.probe.update(bytes);
    this.chunks.push(bytes);
    this.held += bytes.length;
  }

  /** Moves what was taken out of memory once it is too much; to be awaited between pieces of the package. */
  async settle(): Promise<void> {
    if (this.overflow || (!this.file && this.held <= IN_MEMORY)) return;
    if (!this.file) {
      this.path = join(await this.folder(), randomUUID());
      this.file = await open(this.path, 'wx', 0o600);
    }
    const chunks = this.chunks;
    this.chunks = [];
    this.held = 0;
    for (const chunk of chunks) await this.file.write(chunk);
  }

  /** Ends the content; from here on it can be read. */
  async finish(): Promise<void> {
    this.decoder.finish();
    this.sha256 = this.hash.digest('hex');
    await this.settle();
    await this.file?.close();
    this.file = undefined;
    if (!this.path) this.chunks = [Buffer.concat(this.chunks)];
  }

  /** Path of the temporary file, or the bytes themselves. */
  get stored(): string | Buffer {
    return this.path ?? this.chunks[0] ?? Buffer.alloc(0);
  }

  open(): Readable {
    const stored = this.stored;
    return typeof stored === 'string'
      ? createReadStream(stored)
      : Readable.from(stored.length ? [stored] : []);
  }

  async discard(): Promise<void> {
    this.chunks = [];
    await this.file?.close();
    this.file = undefined;
    if (this.path) await rm(this.path, { force: true });
    this.path = undefined;
  }
}
