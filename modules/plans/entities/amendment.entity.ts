import { Entity } from 'typeorm';
import { IdColumn, Instant, Json, Ref, Text, Version, Whole } from '../../persistence';
import type { DraftItem } from '../draft/draft-item';

export type AmendmentStatus = 'open' | 'applied' | 'discarded';
/** `same`: a task both versions have; kept so that its place can move to the new version, and shown to nobody. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'same';
export type ChangeDecision = 'apply' | 'ignore';

/** A corrected or amending version of a plan, waiting for decisions. At most one of a plan is open. */
@Entity({ name: 'pt_plan_amendment' })
export class PlanAmendment {
  @IdColumn()
  id: string;

  @Ref()
  planId: string;

  @Ref()
  sourceId: string;

  @Text(20)
  status: AmendmentStatus;

  @Instant()
  createdAt: Date;

  @Ref()
  createdById: string;

  @Version()
  version: number;
}

/** One difference between the plan in force and its new version. */
@Entity({ name: 'pt_plan_change' })
export class PlanChange {
  @IdColumn()
  id: string;

  @Ref()
  amendmentId: string;

  @Whole()
  position: number;

  @Text(10)
  kind: ChangeKind;

  /** The item it concerns; null for a task nobody knew. An added one may bring back an item left out before. */
  @Ref({ nullable: true })
  itemId: string | null;

  /** What stood when the versions were compared, and after applying what stood then. */
  @Json({ nullable: true })
  before: DraftItem | null;

  /** What it is to become; the coordinator may correct it before applying. */
  @Json({ nullable: true })
  after: DraftItem | null;

  /** What the new version says, row by row; as in an item's own `readAs`. */
  @Json()
  readAs: DraftItem[];

  /** Names of the fields that differ. */
  @Json()
  fields: string[];

  @Text(10, { nullable: true })
  decision: ChangeDecision | null;
}
