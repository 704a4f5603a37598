/** Kind of message on the exchange: a document, or what became of one. */
export type MessageType = 'edoc' | 'status';

/** A finished package on its way out. */
export interface OutgoingMessage {
  /** Path of the package's file. */
  path: string;
  messageType: MessageType;
  /** Sender's code on the exchange (`OrganId`). */
  from: string;
  /** Receivers' codes; without them the exchange goes by the package. */
  to?: readonly string[];
}

/** What waits in the inbox. */
export interface InboxEntry {
  /** Name of the message on the exchange; opaque. */
  docId: string;
  messageType: MessageType;
  from: string;
  to: string;
  /** As the exchange writes it; its form is not settled. */
  createdTime: string;
  updatedTime: string;
  status: string;
  statusDescription: string;
}

/** A message brought over, not yet looked into. */
export interface FetchedMessage {
  path: string;
  /** Bytes. */
  size: number;
  /** Hex SHA-256. */
  sha256: string;
}

/** What the exchange is told of the transport; the business status is a package of its own. */
export type TransportMark = 'done' | 'fail' | 'processing';

/** A body of the exchange's directory. */
export interface Agency {
  id: string;
  parentId: string;
  /** Code in force. */
  code: string;
  name: string;
  mail: string;
  /** Earlier and other codes of the same body. */
  aliases: readonly string[];
}

export type ExchangeErrorCode =
  /** Cannot be reached, or the connection broke. */
  | 'exchange-unreachable'
  /** No answer in time. */
  | 'exchange-timeout'
  /** An HTTP status that is no success. */
  | 'exchange-http'
  /** The exchange answered that it will not. */
  | 'exchange-refused'
  /** An answer that is not what was agreed. */
  | 'exchange-answer'
  /** More bytes than allowed. */
  | 'exchange-too-large'
  /** A value that cannot be sent, or settings that cannot work. */
  | 'exchange-input';

/** Facts about a failed call; none of them is secret. */
export interface ExchangeFailure {
  /** Call of the contract, e.g. `sendEdoc`. */
  call: string;
  /** Whether the same call may succeed later. */
  retryable: boolean;
  httpStatus?: number;
  /** `ErrorCode` and `ErrorDesc` as the exchange gave them. */
  errorCode?: string;
  errorDescription?: string;
}

/** A call to the exchange that failed; `message` is Vietnamese. */
export class ExchangeError extends Error {
  constructor(
    readonly code: ExchangeErrorCode,
    message: string,
    readonly failure: ExchangeFailure,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ExchangeError';
  }
}

/** The national exchange, as far as it is needed. Every method throws {@link ExchangeError}. */
export abstract class Exchange {
  /**
   * Hands a package over and gives the exchange's name for it. A call that is repeated after an unclear failure may
   * reach the receiver twice, under two names but with one `DocumentId`.
   */
  abstract send(message: OutgoingMessage): Promise<{ docId: string }>;

  /** What waits for this system, in the order the exchange gives it. */
  abstract inbox(messageType: MessageType): Promise<InboxEntry[]>;

  /** Brings a message into a file, which is there only when it is whole. */
  abstract fetch(docId: string, path: string): Promise<FetchedMessage>;

  /** Tells the exchange what became of the transport; a message marked done leaves the inbox. */
  abstract mark(docId: string, mark: TransportMark): Promise<void>;

  abstract directory(): Promise<Agency[]>;
}
