/** A message to one person. */
export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** Complete page; everything in it that came from people is escaped. */
  html: string;
  /** The same for every repetition of one delivery; letters, digits, `-`, `.` and `_`. */
  id: string;
}

/** A message that did not leave. */
export class MailError extends Error {
  constructor(
    message: string,
    /** Whether the same message may be taken later. */
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'MailError';
  }
}

/** Sends e-mail. */
export abstract class Mailer {
  /** @throws MailError; another error counts as one that may pass */
  abstract send(mail: Mail): Promise<void>;
}
