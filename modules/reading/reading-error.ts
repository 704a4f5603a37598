/** Codes of inputs that cannot be read. Stable: clients and pages switch on them. */
export type ReadingErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unknown'
  | 'file-type-mismatch'
  | 'doc-not-supported'
  | 'file-encrypted'
  | 'file-broken'
  | 'pdf-without-text'
  | 'archive-bomb'
  | 'text-encoding'
  | 'state-secret'
  | 'no-text';

/** An input that cannot be read; `message` is Vietnamese and says what to do. */
export class ReadingError extends Error {
  constructor(
    readonly code: ReadingErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ReadingError';
  }
}
