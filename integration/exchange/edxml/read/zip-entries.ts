import { Readable } from 'node:stream';
import yauzl from 'yauzl';

const ENCRYPTED = 1;
/** Entries looked at to tell what a zip is; more are only counted. */
const NAMES_KEPT = 200;
/** Counting stops here: a directory can hold millions. */
const COUNTED = 10_000;

/** A file inside a zip; its name is for looking at, never a path. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  size: number;
  crc32: number;
}

/** The files of a zip in the order of its directory, and the first of them to be read. */
export interface OpenZip {
  names: readonly string[];
  /** Files in the zip, folders not counted. */
  count: number;
  first: ZipEntry | undefined;
  openFirst(): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

const openZipFile = (stored: string | Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const done = (error: Error | null, zip?: yauzl.ZipFile): void =>
      zip ? resolve(zip) : reject(error ?? new Error('no zip'));
    if (typeof stored === 'string') yauzl.open(stored, options, done);
    else yauzl.fromBuffer(stored, options, done);
  });

/** Names stay undecoded in yauzl, which would refuse the whole zip for one hostile name. */
const nameOf = (entry: yauzl.Entry): string => entry.fileNameRaw.toString('utf8');

const listEntries = (zip: yauzl.ZipFile): Promise<{ first?: yauzl.Entry; names: string[]; count: number }> =>
  new Promise((resolve, reject) => {
    const found: { first?: yauzl.Entry; names: string[]; count: number } = { names: [], count: 0 };
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: yauzl.Entry) => {
      const name = nameOf(entry);
      if (!name.endsWith('/')) {
        found.first ??= entry;
        found.count += 1;
        if (found.names.length < NAMES_KEPT) found.names.push(name);
      }
      if (found.count < COUNTED) zip.readEntry();
      else resolve(found);
    });
    zip.readEntry();
  });

/** Opens a zip by its path or bytes; rejects when it is none, or its directory is broken. */
export async function openZip(stored: string | Buffer): Promise<OpenZip> {
  const zip = await openZipFile(stored);
  try {
    const { first, names, count } = await listEntries(zip);
    return {
      names,
      count,
      first: first && {
        name: nameOf(first),
        encrypted: (first.generalPurposeBitFlag & ENCRYPTED) !== 0,
        size: first.uncompressedSize,
        crc32: first.crc32,
      },
      openFirst: () =>
        new Promise((resolve, reject) => {
          if (!first) return resolve(Readable.from([]));
          zip.openReadStream(first, (error, stream) => (stream ? resolve(stream) : reject(error)));
        }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
