import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Base64Decoder, decodedRoom } from './base64-decoder';
import { ContentProbe } from './content-probe';
import { filePieces } from './file-pieces';

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
  /** Full blocks, then the one that is being filled. */
  private full: Buffer[] = [];
  private block: Buffer = Buffer.alloc(0);
  private used = 0;
  private file: FileHandle | undefined;
  private path: string | undefined;

  constructor(
    private readonly folder: () => Promise<string>,
    private readonly limit: number,
  ) {}

  /** Takes one more piece of base64. */
  take(base64: Buffer): void {
    if (this.overflow) return;
    this.makeRoom(decodedRoom(base64.length));
    const end = this.decoder.decode(base64, this.block, this.used);
    const bytes = this.block.subarray(this.used, end);
    this.used = end;
    this.size += bytes.length;
    if (this.size > this.limit) {
      this.abandon();
      return;
    }
    this.hash.update(bytes);
    this.probe.update(bytes);
  }

  /** Moves what was taken out of memory once it is too much; to be awaited between pieces of the package. */
  async settle(): Promise<void> {
    if (this.overflow || (!this.file && this.size <= IN_MEMORY)) return;
    if (!this.file) {
      this.path = join(await this.folder(), randomUUID());
      this.file = await open(this.path, 'wx', 0o600);
    }
    for (const bytes of this.blocks()) await this.file.writeFile(bytes);
    // The last block is filled anew: it is what keeps large contents from costing memory.
    this.full = [];
    this.used = 0;
  }

  /** Throws the bytes away; what still comes is not taken. */
  abandon(): void {
    this.overflow = true;
    this.forget();
  }

  /** Ends the content; from here on it can be read. */
  async finish(): Promise<void> {
    this.decoder.finish();
    this.sha256 = this.hash.digest('hex');
    await this.settle();
    await this.file?.close();
    this.file = undefined;
    if (this.path) this.forget();
  }

  /** Path of the temporary file, or the bytes themselves. */
  get stored(): string | Buffer {
    if (this.path) return this.path;
    const blocks = this.blocks();
    return blocks.length === 1 ? blocks[0] : Buffer.concat(blocks);
  }

  /** The bytes, each piece valid only until the next is asked for. */
  async *pieces(): AsyncGenerator<Buffer> {
    if (this.path) yield* filePieces(this.path);
    else yield* this.blocks();
  }

  /** Gives the temporary file away; the spool no longer removes it. */
  release(): void {
    this.path = undefined;
  }

  async discard(): Promise<void> {
    this.forget();
    await this.file?.close();
    this.file = undefined;
    if (this.path) await rm(this.path, { force: true });
    this.path = undefined;
  }

  private makeRoom(bytes: number): void {
    if (this.block.length - this.used >= bytes) return;
    if (this.used > 0) this.full.push(this.block.subarray(0, this.used));
    this.block = Buffer.allocUnsafe(bytes);
    this.used = 0;
  }

  private blocks(): Buffer[] {
    return this.used > 0 ? [...this.full, this.block.subarray(0, this.used)] : this.full;
  }

  private forget(): void {
    this.full = [];
    this.block = Buffer.alloc(0);
    this.used = 0;
  }
}
