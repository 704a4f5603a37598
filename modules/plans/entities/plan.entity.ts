import { Entity } from 'typeorm';
import { DateOnly, IdColumn, Instant, Json, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { Signer, Urgency } from '../../reading';

export const PLAN_STATUSES = ['draft', 'prepared', 'active', 'closed', 'cancelled'] as const;

/**
 * draft: being checked; prepared: approved, waits for number and date; active: its tasks are out;
 * closed: over; cancelled: withdrawn.
 */
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** A document that assigns tasks. */
@Entity({ name: 'pt_plan' })
export class Plan {
  @IdColumn()
  id: string;

  @Text(20)
  status: PlanStatus;

  /** The reading in force (the latest applied). */
  @Ref()
  sourceId: string;

  @LongText()
  subject: string;

  @Text(40, { nullable: true })
  number: string | null;

  /** As written, without spaces: `7360/KH-UBND`; `/KH-UBND` while the number is blank. */
  @Text(120, { nullable: true })
  symbol: string | null;

  /** Normalised symbol, for comparing. */
  @Text(120, { nullable: true })
  symbolKey: string | null;

  @DateOnly({ nullable: true })
  date: string | null;

  @Text(300, { nullable: true })
  issuer: string | null;

  @Text(300, { nullable: true })
  parentBody: string | null;

  @Text(200, { nullable: true })
  place: string | null;

  @Text(100, { nullable: true })
  kind: string | null;

  @Text(20, { nullable: true })
  kindCode: string | null;

  @Text(20)
  urgency: Urgency;

  @Json({ nullable: true })
  signer: Signer | null;

  @Json()
  recipients: string[];

  /** Year deadlines without one are read in. */
  @Whole({ nullable: true })
  year: number | null;

  @LongText()
  searchText: string;

  @Instant()
  createdAt: Date;

  @Ref()
  createdById: string;

  @Instant({ nullable: true })
  approvedAt: Date | null;

  @Ref({ nullable: true })
  approvedById: string | null;

  /** Why it was closed or cancelled. */
  @LongText({ nullable: true })
  endReason: string | null;

  @Version()
  version: number;
}
