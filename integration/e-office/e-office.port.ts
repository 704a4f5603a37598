/** A document of the host platform, as a person may see it there. */
export interface EOfficeDocument {
  /** The platform's own id; opaque. */
  id: string;
  /** Số, ký hiệu. */
  symbol: string | null;
  /** Trích yếu. */
  subject: string;
  /** Loại văn bản. */
  kind: string | null;
  /** Day of the document, `YYYY-MM-DD`. */
  date: string | null;
}

/** Which of a person's documents are wanted. */
export interface DocumentQuery {
  /** Words of symbol or subject; all documents when left out. */
  text?: string;
  /** From 1. */
  page: number;
  size: number;
}

export interface DocumentPage {
  items: EOfficeDocument[];
  total: number;
}

/** A document of ours that was issued, on its way to the platform's outgoing register. */
export interface IssuedDocument {
  /** Our id. */
  id: string;
  /** With its number, for example `1215/KH-UBND`. */
  symbol: string;
  /** Day of issue, `YYYY-MM-DD`. */
  date: string;
  kind: string;
  subject: string;
  issuer: string;
  /** Marked as directing work (văn bản chỉ đạo, giao nhiệm vụ). */
  directsWork: boolean;
  /** Address of its page here. */
  link: string;
}

/** Something a person is told, for the platform's bell. */
export interface PersonNotice {
  /** One Vietnamese line. */
  title: string;
  /** Vietnamese; may be empty. */
  text: string;
  /** Address of the page it leads to. */
  link: string;
}

export type EOfficeErrorCode =
  /** Cannot be reached, or the connection broke. */
  | 'e-office-unreachable'
  /** No answer in time. */
  | 'e-office-timeout'
  /** The platform does not know the document or person. */
  | 'e-office-unknown'
  /** The platform answered that it will not. */
  | 'e-office-refused'
  /** An answer that is not what was agreed. */
  | 'e-office-answer';

/** A call to the platform that failed; `message` is Vietnamese. */
export class EOfficeError extends Error {
  constructor(
    readonly code: EOfficeErrorCode,
    message: string,
    /** Whether the same call may succeed later. */
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EOfficeError';
  }
}

/**
 * The host platform, as far as it is needed. Every method throws {@link EOfficeError}; another error counts as one
 * that may pass. A call is repeated after an unclear failure with the same idempotency key, and must have one effect.
 * A Nest host implements this itself; beside a platform in another language HttpEOffice does.
 */
export abstract class EOffice {
  /** Tasks were made of the document: its page may show them under this address. */
  abstract documentLinked(documentId: string, link: string, idempotencyKey: string): Promise<void>;

  /** Documents this person may see there, asked while the person waits. */
  abstract userDocuments(userSubject: string, query: DocumentQuery): Promise<DocumentPage>;

  /** For the bell: a task of the document was completed. `text` is Vietnamese. */
  abstract completionNotice(documentId: string, text: string, idempotencyKey: string): Promise<void>;

  /** For one person's bell there. A person the platform does not know is refused for good. */
  abstract notify(userSubject: string, notice: PersonNotice, idempotencyKey: string): Promise<void>;

  /** Hands over a document that was issued here. */
  abstract pushIssued(document: IssuedDocument, idempotencyKey: string): Promise<void>;
}

/** What the platform says of a document it pushes. */
export interface MarkedDocument {
  /** The platform's own id; at most 200 characters. */
  id: string;
  /** The clerk ticked "Văn bản giao nhiệm vụ". */
  assignsTasks: boolean;
  direction: 'incoming' | 'outgoing';
  /** For an outgoing one: it has number and date and was issued. */
  issued: boolean;
  /** Counts up when the platform pushes a corrected main file of the same document; from 1. */
  revision: number;
  /** Độ mật as the platform has it; null, empty or "Thường" for none. */
  secrecy: string | null;
  symbol: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
  issuer: string | null;
  kind: string | null;
  subject: string | null;
}

/** A document pushed to us, with its main file. */
export interface PushedDocument {
  document: MarkedDocument;
  file: { bytes: Uint8Array; fileName: string };
}

/** What became of a pushed document. */
export interface PushOutcome {
  documentId: string;
  /** `created` a draft, `amendment` of a plan that is here, `same` as a plan that is here. */
  outcome: 'created' | 'amendment' | 'same';
  planId: string;
  /** Address of the plan's page. */
  link: string;
  /** This delivery, or a newer one of the document, had its effect before. */
  repeated: boolean;
  /** Vietnamese. */
  message: string;
}

/** What the platform may ask of this module. A Nest host gets it with `app.get(EOfficeInbound, { strict: false })`. */
export abstract class EOfficeInbound {
  /**
   * Takes in a document that assigns tasks: it becomes a plan draft for a coordinator to check. However often and late
   * the same document comes, it has one effect.
   *
   * @throws AppError `not-assigning-tasks`, `document-not-issued`, `state-secret`, or the reader's refusal; nothing of
   *   the document is stored then
   */
  abstract documentMarked(pushed: PushedDocument): Promise<PushOutcome>;

  /** Where the tasks of a document are. @throws AppError `document-unknown` */
  abstract documentPlan(documentId: string): Promise<{ documentId: string; planId: string; link: string }>;
}
