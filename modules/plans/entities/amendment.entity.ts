import { Entity } from 'typeorm';
import { IdColumn, Instant, Json, Ref, Text, Version, Whole } from '../../persistence';
import type { DraftItem } from '../draft/draft-item';

export type AmendmentStatus = 'open' | 'applied' | 'discarded';
export type ChangeKind = 'added' | 'changed' | 'removed';
export type ChangeDecision = 'apply' | 'ignore';

/** A corrected or amending version of an approved plan, waiting for decisions. */
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

  /** The item in force it concerns; null for an added one. */
  @Ref({ nullable: true })
  itemId: string | null;

  @Ref({ nullable: true })
  taskId: string | null;

  @Json({ nullable: true })
  before: DraftItem | null;

  @Json({ nullable: true })
  after: DraftItem | null;

  /** Names of the fields that differ. */
  @Json()
  fields: string[];

  @Text(10, { nullable: true })
  decision: ChangeDecision | null;
}
