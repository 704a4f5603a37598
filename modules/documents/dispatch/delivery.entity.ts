import { Entity } from 'typeorm';
import { IdColumn, Instant, Json, Ref, Text, Version, Whole } from '../../persistence';
import type { DeliveryChannel, DeliveryStatus, RecallState } from './delivery.words';

/** A report about a delivery, in the order it came. */
export interface DeliveryStep {
  status: DeliveryStatus;
  /** ISO 8601, UTC: when it happened, as the recipient says. */
  at: string;
  /** Code of the exchange's status package it was told by. */
  code?: string;
  /** Vietnamese: the recipient's own words, or why it failed. */
  text?: string;
}

/** One recipient of an outgoing document, and how far the document has come there. */
@Entity({ name: 'pt_delivery' })
export class Delivery {
  @IdColumn()
  id: string;

  @Ref()
  documentId: string;

  /** From 0, in the order of sending. */
  @Whole()
  position: number;

  /** Null for a body that is not in the catalogue. */
  @Ref({ nullable: true })
  unitId: string | null;

  /** Identification code on the exchange. */
  @Text(100, { nullable: true })
  organId: string | null;

  @Text(300)
  name: string;

  @Text(20)
  channel: DeliveryChannel;

  @Text(20)
  status: DeliveryStatus;

  @Instant()
  statusAt: Date;

  /** Vietnamese: why it failed or was refused. */
  @Text(1000, { nullable: true })
  reason: string | null;

  /** The recipient's entry in its incoming register, of an internal delivery. */
  @Ref({ nullable: true })
  receivedId: string | null;

  /** The exchange's name of the package. */
  @Text(200, { nullable: true })
  packageId: string | null;

  /** Set once the document was called back or changed after sending. */
  @Text(20, { nullable: true })
  recall: RecallState | null;

  @Json()
  steps: DeliveryStep[];

  @Ref({ nullable: true })
  sentById: string | null;

  @Version()
  version: number;
}
