import { Entity } from 'typeorm';
import { DateOnly, IdColumn, Instant, LongText, Ref, Text, Version } from '../../persistence';

/** `lapsed`: the assignment ended before anybody decided. */
export const EXTENSION_STATUSES = ['open', 'granted', 'refused', 'withdrawn', 'lapsed'] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

/** A unit's wish for more time. Unique by assignment and slot, so that one at a time is open. */
@Entity({ name: 'pt_extension' })
export class Extension {
  @IdColumn()
  id: string;

  @Ref()
  assignmentId: string;

  @Ref()
  taskId: string;

  @Ref()
  planId: string;

  @Ref()
  unitId: string;

  /** `open` while nobody has decided, then the own id. */
  @Text(36)
  slot: string;

  @Text(10)
  status: ExtensionStatus;

  @LongText()
  reason: string;

  @DateOnly()
  proposedDate: string;

  /** Deadline in force when it was asked. */
  @DateOnly()
  dueDateBefore: string;

  @DateOnly({ nullable: true })
  grantedDate: string | null;

  /** Why refused, or why shorter than proposed. */
  @LongText({ nullable: true })
  decisionReason: string | null;

  @Instant()
  askedAt: Date;

  @Ref()
  askedById: string;

  @Text(300)
  askedByName: string;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Text(300, { nullable: true })
  decidedByName: string | null;

  @Version()
  version: number;
}
