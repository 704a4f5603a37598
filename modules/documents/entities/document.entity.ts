import { Entity } from 'typeorm';
import {
  DateOnly,
  Flag,
  IdColumn,
  Instant,
  Json,
  LongText,
  Ref,
  Text,
  Version,
  Whole,
} from '../../persistence';
import type { Signer, Urgency } from '../../reading';
import type { DocumentChange } from '../changes/change-asked.event';

export const DIRECTIONS = ['incoming', 'outgoing'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DOCUMENT_STATUSES = ['registered', 'cancelled'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** The document's id in another system. */
export interface ExternalId {
  system: string;
  id: string;
}

/** What the sender says this document answers (`ResponseFor` of the exchange). */
export interface ReplyReference {
  organId: string | null;
  symbol: string | null;
  date: string | null;
  documentId: string | null;
}

/** What became of a document after it was registered, at the wish of who sent it. */
export interface ChangeMark {
  change: DocumentChange;
  /** ISO 8601. */
  at: string;
  /** Who asked for it, as people know it. */
  by: string;
  reason: string | null;
  replacedById: string | null;
}

/** A document in the register of a body; its number there is never given again, not even when it is cancelled. */
@Entity({ name: 'pt_document' })
export class Document {
  @IdColumn()
  id: string;

  @Text(10)
  direction: Direction;

  /** The unit whose register it stands in. */
  @Ref()
  bodyId: string;

  /** Year of the register. */
  @Whole()
  year: number;

  /** Arrival number (số đến) or issue number (số đi), 1, 2, 3 … within body, direction and year. */
  @Whole()
  number: number;

  /** As written: `8416/KH-UBND`. */
  @Text(120, { nullable: true })
  symbol: string | null;

  /** Normalised, for comparing. */
  @Text(120, { nullable: true })
  symbolKey: string | null;

  /** The document's own day. */
  @DateOnly({ nullable: true })
  date: string | null;

  @Text(300, { nullable: true })
  issuer: string | null;

  /** The issuing body normalised: a unit's id, or its name without abbreviations. */
  @Text(300, { nullable: true })
  bodyKey: string | null;

  @Ref({ nullable: true })
  issuerUnitId: string | null;

  /** Name of the kind as in Decree 30/2020/NĐ-CP. */
  @Text(100, { nullable: true })
  kind: string | null;

  @LongText()
  subject: string;

  @Text(20)
  urgency: Urgency;

  @Json({ nullable: true })
  signer: Signer | null;

  @Json()
  recipients: string[];

  /** Unit or person it is handed to (incoming), or that keeps the file copy (outgoing). */
  @Text(300, { nullable: true })
  handledBy: string | null;

  /** Day it was handed on or sent (ngày chuyển). */
  @DateOnly({ nullable: true })
  forwardedOn: string | null;

  /** Number of copies, of outgoing ones. */
  @Whole({ nullable: true })
  copies: number | null;

  @Text(1000, { nullable: true })
  note: string | null;

  @Text(20)
  status: DocumentStatus;

  @Text(1000, { nullable: true })
  cancelReason: string | null;

  /** Day it arrived (ngày đến); null for outgoing ones. */
  @DateOnly({ nullable: true })
  receivedOn: string | null;

  /** When it left, for outgoing ones that were sent. */
  @Instant({ nullable: true })
  sentAt: Date | null;

  @Json()
  externalIds: ExternalId[];

  @Json({ nullable: true })
  replyTo: ReplyReference | null;

  /** Set once the document was taken back, changed or replaced by who sent it. */
  @Json({ nullable: true })
  changeMark: ChangeMark | null;

  /** Marked as directing work (văn bản chỉ đạo, giao nhiệm vụ). */
  @Flag()
  directsWork: boolean;

  @LongText()
  searchText: string;

  @Instant()
  registeredAt: Date;

  /** Null when a system delivered it. */
  @Ref({ nullable: true })
  registeredById: string | null;

  @Version()
  version: number;
}

/** What was read in the main attachment, for those who look for more in it than the register holds. */
@Entity({ name: 'pt_document_text' })
export class DocumentText {
  /** The document's id. */
  @IdColumn()
  id: string;

  @LongText()
  text: string;
}
