import { Entity } from 'typeorm';
import type { MarkedDocument, PushOutcome } from '../../../integration/e-office/e-office.port';
import { IdColumn, Instant, Json, Ref, Text, Whole } from '../../persistence';

/** A document of the host platform whose tasks are here. */
@Entity({ name: 'pt_e_office_document' })
export class PushedDocumentRow {
  @IdColumn()
  id: string;

  /** The platform's id; unique. */
  @Text(200)
  externalId: string;

  @Ref()
  planId: string;

  /** Its entry in our registers; null for one that has none. */
  @Ref({ nullable: true })
  entryId: string | null;

  /** Of the newest push that had an effect. */
  @Whole()
  revision: number;

  /** Hex, of that push's main file. */
  @Text(64)
  fileSha256: string;

  @Text(20)
  outcome: PushOutcome['outcome'];

  /** What the platform said of it. */
  @Json()
  metadata: MarkedDocument;

  @Instant()
  receivedAt: Date;

  /** The message that told the platform where the tasks are; null before there are any. */
  @Ref({ nullable: true })
  linkMessageId: string | null;
}

/** A nonce that was used; kept as long as its request's timestamp would still be taken. */
@Entity({ name: 'pt_e_office_nonce' })
export class UsedNonce {
  @IdColumn()
  id: string;

  @Text(100)
  keyId: string;

  @Text(100)
  nonce: string;

  /** ISO 8601. */
  @Text(24)
  expiresAt: string;
}

export const E_OFFICE_ENTITIES = [PushedDocumentRow, UsedNonce];
