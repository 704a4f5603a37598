import type { Readable } from 'node:stream';

/** Where the bytes of a file to send come from. `open` is called once per writing. */
export type AttachmentSource = Uint8Array | { path: string } | { open(): Readable };

/** A received file, kept by the sink it was read into. */
export interface StoredAttachment {
  /** Bytes of the file. */
  readonly size: number;
  /** Set when the file lies in a folder. */
  readonly path?: string;
  open(): Readable;
  /** Gives the bytes up; what was opened may no longer be read. */
  remove(): Promise<void>;
}

/** What is known of an attachment when its bytes begin to arrive. */
export interface IncomingFile {
  /** Position in the package, from 0. */
  index: number;
  /** Safe file name; a sink that stores by name must still make it unique. */
  name: string;
  /** Bytes to expect, where the package tells; never to be trusted as a limit. */
  expectedSize?: number;
}

/** Receives one attachment: any number of writes, then either `finish` or `discard`. */
export interface AttachmentTarget {
  /** The chunk may be overwritten once the promise is resolved. */
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<StoredAttachment>;
  discard(): Promise<void>;
}

/** Where the reader puts the attachments of a package, one after another. */
export interface AttachmentSink {
  begin(file: IncomingFile): Promise<AttachmentTarget>;
  /** Takes a finished file over by moving it; `null` where that cannot be done. Optional. */
  adopt?(path: string, file: IncomingFile): Promise<StoredAttachment | null>;
}
