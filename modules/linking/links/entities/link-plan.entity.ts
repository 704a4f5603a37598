import { Entity } from 'typeorm';
import { DateOnly, IdColumn, LongText, Ref, Text } from '../../../persistence';
import type { PlanStatus } from '../../../plans';

/**
 * A plan as linking looks it up: by symbol, with its issuing body resolved once. Written in the transaction of each
 * act on the plan; drafts have none.
 */
@Entity({ name: 'pt_link_plan' })
export class LinkPlan {
  /** The plan's own id. */
  @IdColumn()
  id: string;

  @Text(20)
  status: PlanStatus;

  @Text(120, { nullable: true })
  symbol: string | null;

  /** Null while the number is blank. */
  @Text(120, { nullable: true })
  symbolKey: string | null;

  @DateOnly({ nullable: true })
  date: string | null;

  @Text(100, { nullable: true })
  kind: string | null;

  @Text(300, { nullable: true })
  issuer: string | null;

  @Text(300, { nullable: true })
  bodyKey: string | null;

  @Ref({ nullable: true })
  issuerUnitId: string | null;

  @LongText()
  subject: string;
}

/** A document a plan's own text names; when it is registered it becomes part of the plan's chain. */
@Entity({ name: 'pt_link_plan_citation' })
export class LinkPlanCitation {
  @IdColumn()
  id: string;

  @Ref()
  planId: string;

  @Text(120)
  symbol: string;

  @Text(120)
  symbolKey: string;

  @DateOnly({ nullable: true })
  date: string | null;

  @Text(300, { nullable: true })
  bodyKey: string | null;

  /** As the plan has it. */
  @Text(500)
  text: string;
}
