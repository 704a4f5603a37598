import type { Readable } from 'node:stream';

/** What is known of a stored file. */
export interface StoredFile {
  /** SHA-256 of the content, hex: the file's name in the store. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Keeps files by their content, each once. */
export abstract class FileStore {
  /** Stores what the stream gives; refuses above the limit with {@link FileTooLarge} and keeps nothing then. */
  abstract put(content: Readable | Uint8Array, limit: number): Promise<StoredFile>;
  /** @throws FileMissing */
  abstract get(sha256: string): Promise<Readable>;
  abstract has(sha256: string): Promise<boolean>;
}

export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`file is larger than ${limit} bytes`);
    this.name = 'FileTooLarge';
  }
}

export class FileMissing extends Error {
  constructor(readonly sha256: string) {
    super(`no file ${sha256} in the store`);
    this.name = 'FileMissing';
  }
}
