import type { Citation, Signer, Urgency } from '../../reading';
import type { Direction, ExternalId, ReplyReference } from '../entities/document.entity';

/** A file on this machine that is to become an attachment; the caller removes it. */
export interface NewFile {
  path: string;
  name: string;
}

/** What a document's register entry says; what is left out is read from the main attachment. */
export interface DocumentFacts {
  /** Incoming: as written on the document. */
  symbol?: string | null;
  /** ISO date of the document. */
  date?: string | null;
  issuer?: string | null;
  kind?: string | null;
  subject?: string | null;
  urgency?: Urgency | null;
  signer?: Signer | null;
  recipients?: string[] | null;
  handledBy?: string | null;
  forwardedOn?: string | null;
  copies?: number | null;
  note?: string | null;
}

/** A document that asks for a number. */
export interface NewDocument extends DocumentFacts {
  direction: Direction;
  /** The unit whose register it goes into. */
  bodyId: string;
  /** Incoming: day of arrival; today when left out. */
  receivedOn?: string;
  /** Outgoing: what stands behind the number, `KH-UBND`. */
  notation?: string | null;
  /** Outgoing: the number another system gave it; the register's next when left out. */
  number?: number;
  /** The secrecy its metadata states, in Vietnamese or English; anything but "none" is refused. */
  secrecy?: string | null;
  externalIds?: ExternalId[];
  replyTo?: ReplyReference | null;
  /** Outgoing: it directs work, and the host platform is to know it. */
  directsWork?: boolean;
  /** A person checked the facts beside the file: what is left out stays empty and is not read from the file. */
  checked?: boolean;
  /** Register although the same document stands in the register already. */
  force?: boolean;
  /** The first is the document itself. */
  files: NewFile[];
  /** Files that may not be taken are left out with a warning instead of refusing the document. */
  tolerant?: boolean;
}

/** Something a person should look at; nothing was refused for it. */
export interface DocumentWarning {
  code: string;
  message: string;
}

/** A file in the store. */
export interface KeptFile {
  name: string;
  sha256: string;
  size: number;
  mediaType: string;
}

/** A document read, checked and with its files stored, ready to be registered in a transaction. */
export interface PreparedDocument {
  input: NewDocument;
  /** Input and reading together. */
  facts: Required<DocumentFacts> & { subject: string };
  issuerKey: string | null;
  issuerUnitId: string | null;
  receivedOn: string | null;
  /** Year of the register. */
  year: number;
  notation: string | null;
  files: KeptFile[];
  text: string | null;
  citations: (Citation & { bodyKey: string | null })[];
  warnings: DocumentWarning[];
}
