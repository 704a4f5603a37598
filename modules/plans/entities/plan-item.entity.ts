import { Entity } from 'typeorm';
import { Flag, IdColumn, Json, LongText, Real, Ref, Text, Version, Whole } from '../../persistence';
import type { Condition, Deadline, ReadTask, TaskSource } from '../../reading';
import type { DraftItem } from '../draft/draft-item';

/** A unit as the plan names it, and what the coordinator made of it. */
export interface UnitChoice {
  /** As written in the plan, or the catalogue's name when chosen by hand. */
  text: string;
  unitId: string | null;
  groupId: string | null;
  /** Units the coordinator put in the place of a phrase; an empty list: it was looked at and stays text. */
  expand: string[] | null;
  /** An open phrase ("các cơ quan có liên quan"): stays text unless the coordinator chooses. */
  open: boolean;
}

/** A task as drafted from the source and corrected; becomes a task on approval. */
@Entity({ name: 'pt_plan_item' })
export class PlanItem {
  @IdColumn()
  id: string;

  @Ref()
  planId: string;

  /** The source its spans point into. */
  @Ref()
  sourceId: string;

  /** Order in the plan; gaps leave room for splitting. */
  @Real()
  position: number;

  @Text(20)
  source: TaskSource;

  @Text(40, { nullable: true })
  label: string | null;

  @Json()
  groups: string[];

  @LongText()
  content: string;

  @Json()
  lead: UnitChoice[];

  @Json()
  cooperating: UnitChoice[];

  @Json()
  monitoring: UnitChoice[];

  @Json()
  deadline: Deadline;

  @LongText({ nullable: true })
  product: string | null;

  @Json()
  conditions: Condition[];

  @Whole()
  spanStart: number;

  @Whole()
  spanEnd: number;

  @Json()
  fields: ReadTask['fields'];

  @Real()
  confidence: number;

  /**
   * What the source says of it, one reading for each of its rows the item was made of; empty for one a person wrote.
   * A later version of the source is compared with this, so that a correction by hand is no change of the plan.
   */
  @Json()
  readAs: DraftItem[];

  /** A person has looked at it and changed something. */
  @Flag()
  edited: boolean;

  /** Left out by the coordinator; kept so that it can come back. */
  @Flag()
  dropped: boolean;

  /** The task made of it. */
  @Ref({ nullable: true })
  taskId: string | null;

  @Version()
  version: number;
}
