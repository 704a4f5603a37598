import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ReadingError } from '../../reading-error';
import { archiveBomb, broken, encrypted } from '../failures';
import type { SourceLimits } from '../limits';

const inflate = promisify(inflateRaw);
const STORED = 0;
const DEFLATED = 8;

/**
 * A zip container opened with care: the central directory is judged before anything is inflated, and every part
 * is inflated against a hard limit, so that a lie in the directory is found too.
 */
export class Archive {
  private constructor(
    private readonly bytes: Buffer,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: SourceLimits,
  ) {}

  /** Throws ReadingError `archive-bomb`, `file-encrypted` or `file-broken`. */
  static async open(bytes: Uint8Array, limits: SourceLimits): Promise<Archive> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const zip = await fromBufferPromise(buffer, { lazyEntries: true });
      if (zip.entryCount > limits.archiveEntries) throw archiveBomb();
      const entries: Entry[] = [];
      for await (const entry of zip.eachEntry()) entries.push(entry);
      judge(entries, buffer.length, limits);
      return new Archive(buffer, zip, new Map(entries.map((entry) => [entry.fileName, entry])), limits);
    } catch (cause) {
      throw cause instanceof ReadingError ? cause : broken(cause);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Real size of a part is checked against `maxBytes` while it is inflated; undefined when there is no such part. */
  async read(name: string, maxBytes = this.limits.partBytes): Promise<Buffer | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.uncompressedSize > maxBytes) throw archiveBomb();
    try {
      const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = this.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
      const part = await unpack(entry, packed);
      if (part.length !== entry.uncompressedSize)
        throw new Error(`size of ${name} differs from the directory`);
      return part;
    } catch (cause) {
      throw cause instanceof ReadingError ? cause : broken(cause);
    }
  }
}

async function unpack(entry: Entry, packed: Buffer): Promise<Buffer> {
  if (entry.compressionMethod === STORED) return packed;
  if (entry.compressionMethod !== DEFLATED) throw new Error(`compression method ${entry.compressionMethod}`);
  try {
    return await inflate(packed, { maxOutputLength: Math.max(entry.uncompressedSize, 1) });
  } catch (cause) {
    if (cause instanceof RangeError) throw archiveBomb();
    throw cause;
  }
}

/** Sizes the directory declares; entries that overlap to multiply one stream are betrayed by their packed sum. */
function judge(entries: readonly Entry[], fileBytes: number, limits: SourceLimits): void {
  if (entries.some((entry) => entry.isEncrypted())) throw encrypted();
  const packed = sum(entries.map((entry) => entry.compressedSize));
  const unpacked = sum(entries.map((entry) => entry.uncompressedSize));
  const swollen = entries.some(
    (entry) =>
      entry.uncompressedSize > limits.ratioFromBytes &&
      entry.uncompressedSize > entry.compressedSize * limits.partRatio,
  );
  if (packed > fileBytes || unpacked > limits.archiveBytes || swollen) throw archiveBomb();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
