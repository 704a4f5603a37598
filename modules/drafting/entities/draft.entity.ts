import { Entity } from 'typeorm';
import { Flag, IdColumn, Instant, Json, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { OfficialDocument } from '../model';
import type { IssuePlaces } from '../render/pdf/places';

export const DRAFT_KINDS = [
  'dispatch',
  'urging',
  'unit-report',
  'consolidated',
  'extension-answer',
  'free',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const DRAFT_STATUSES = ['draft', 'submitted', 'signed', 'issued', 'discarded'] as const;

/** draft: being written; submitted: lies with reviewers; signed: waits for its number; issued: frozen for good. */
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** Whom the issued document is sent to; a body outside the catalogue goes by its name. */
export interface DraftRecipient {
  unitId: string | null;
  name: string;
}

/** What a draft came from, for example `{ type: 'extension', id }`. */
export interface DraftOrigin {
  type: string;
  id: string;
}

/** An official document on its way to being issued; its files lie in the file store by their content. */
@Entity({ name: 'pt_draft' })
export class Draft {
  @IdColumn()
  id: string;

  @Text(30)
  kind: DraftKind;

  /** The unit that issues. */
  @Ref()
  bodyId: string;

  @Ref({ nullable: true })
  planId: string | null;

  @Text(40, { nullable: true })
  originType: string | null;

  @Ref({ nullable: true })
  originId: string | null;

  @LongText()
  subject: string;

  @Json()
  model: OfficialDocument;

  @Json()
  recipients: DraftRecipient[];

  /** Null when the PDF was uploaded in place of the composed text. */
  @Text(64, { nullable: true })
  docxSha: string | null;

  @Whole({ nullable: true })
  docxSize: number | null;

  @Text(64)
  pdfSha: string;

  @Whole()
  pdfSize: number;

  /** Where issuing and signing write; null when they were not found in an uploaded PDF. */
  @Json({ nullable: true })
  places: IssuePlaces | null;

  /** The PDF was uploaded: the model holds its head and foot only for lists and sending. */
  @Flag()
  uploaded: boolean;

  @Text(20)
  status: DraftStatus;

  @LongText()
  searchText: string;

  @Instant()
  createdAt: Date;

  @Ref({ nullable: true })
  createdById: string | null;

  @Instant()
  changedAt: Date;

  /** Of the content: every version's files are kept. Marking a status leaves it alone. */
  @Version()
  version: number;
}
