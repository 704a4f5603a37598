import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { IdColumn, Json, LongText, Ref, Text, Whole } from '../columns';

export type OutboxStatus = 'pending' | 'sent' | 'parked';

/**
 * A message to an outside system, written in the transaction of the change it tells of. Instants are ISO texts:
 * a claim compares them, and SQL Server would round a datetime.
 */
@Entity({ name: 'pt_outbox' })
export class OutboxMessage {
  /** Order in which messages came to be. */
  @PrimaryGeneratedColumn({ type: 'int' })
  sequence: number;

  /** Also the idempotency key the receiver gets. */
  @Ref()
  id: string;

  /** Which adapter delivers it. */
  @Text(40)
  channel: string;

  @Text(80)
  kind: string;

  /** Messages with the same key are delivered in their order, one after the other. */
  @Text(200)
  orderKey: string;

  @Json()
  payload: object;

  @Text(20)
  status: OutboxStatus;

  @Whole()
  attempts: number;

  @Text(24)
  nextAttemptAt: string;

  /** Who is delivering it now. */
  @Ref({ nullable: true })
  claimToken: string | null;

  @Text(24, { nullable: true })
  claimedUntil: string | null;

  @LongText({ nullable: true })
  lastError: string | null;

  @Text(24)
  createdAt: string;

  @Text(24, { nullable: true })
  sentAt: string | null;
}

/** A delivery that came in once already, and what it led to. */
@Entity({ name: 'pt_inbox_key' })
export class InboxKey {
  @IdColumn()
  id: string;

  /** Who delivered. */
  @Text(60)
  source: string;

  /** The sender's own key of the delivery. */
  @Text(300)
  key: string;

  @Text(24)
  at: string;

  @Json({ nullable: true })
  outcome: object | null;
}
