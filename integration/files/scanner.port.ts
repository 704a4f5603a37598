import type { Readable } from 'node:stream';

/** What a scanner says of a file. */
export type ScanVerdict =
  | { kind: 'clean' }
  /** `signature` is the scanner's name of what it found. */
  | { kind: 'infected'; signature: string }
  /** The scanner could not be reached, or could not read the file to its end. */
  | { kind: 'not-scanned'; reason: string };

/** Looks for malicious content in files that come in. */
export abstract class FileScanner {
  /** Never throws: a scanner that fails has not scanned. */
  abstract scan(content: Readable): Promise<ScanVerdict>;
}
