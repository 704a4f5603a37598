import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, LongText, Ref, Text, Whole } from '../persistence';

/** One act, chained to the one before it. Never updated, never deleted. */
@Entity({ name: 'pt_audit_entry' })
export class AuditEntry {
  /** 1, 2, 3 … without gap. */
  @PrimaryColumn({ type: 'int' })
  sequence: number;

  @Ref()
  id: string;

  /** ISO 8601 UTC with milliseconds, kept as text so that every database gives back what was hashed. */
  @Text(24)
  at: string;

  @Ref({ nullable: true })
  actorId: string | null;

  @Text(300)
  actorName: string;

  @Text(80)
  action: string;

  /** What a reader follows the history of (a task, a plan). */
  @Text(40)
  topicType: string;

  @Ref()
  topicId: string;

  /** What changed. */
  @Text(40)
  subjectType: string;

  @Ref()
  subjectId: string;

  /** The unit the act concerns, where rows are shown by unit. */
  @Ref({ nullable: true })
  unitId: string | null;

  @LongText()
  summary: string;

  @LongText({ nullable: true })
  reason: string | null;

  /** JSON text, hashed as it stands. */
  @LongText({ nullable: true })
  before: string | null;

  @LongText({ nullable: true })
  after: string | null;

  @Text(64)
  previousHash: string;

  @Text(64)
  hash: string;
}

/** The end of the chain: one row, locked while an entry is added. */
@Entity({ name: 'pt_audit_head' })
export class AuditHead {
  @IdColumn()
  id: string;

  @Whole()
  sequence: number;

  @Text(64)
  hash: string;
}
