import { Entity, PrimaryColumn } from 'typeorm';
import { LongText, Ref, Text, Whole } from '../../persistence';

/**
 * Where a scheduled job stands. Keys and instants are texts that compare in time's order: a claim compares them in
 * one conditional update.
 */
@Entity({ name: 'pt_scheduled_job' })
export class ScheduledJobRow {
  @PrimaryColumn({ type: 'nvarchar', length: 80 })
  name: string;

  /** Newest due key whose run is done; null before the first. */
  @Text(24, { nullable: true })
  doneKey: string | null;

  /** Due key of the run going on. */
  @Text(24, { nullable: true })
  claimedKey: string | null;

  /** Who runs it now. */
  @Ref({ nullable: true })
  claimToken: string | null;

  @Text(24, { nullable: true })
  claimedUntil: string | null;

  /** Failed runs of the due key that is owed. */
  @Whole({ default: 0 })
  failures: number;

  @Text(24, { nullable: true })
  nextAttemptAt: string | null;

  @LongText({ nullable: true })
  lastError: string | null;

  @Text(24, { nullable: true })
  finishedAt: string | null;
}
