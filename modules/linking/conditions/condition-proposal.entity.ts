import { Entity } from 'typeorm';
import { IdColumn, Instant, LongText, Ref, Text, Version, Whole } from '../../persistence';

export const PROPOSAL_STATES = ['automatic', 'suggested', 'confirmed', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A registered document that may be the one a task waits for. One per condition and document, for good. */
@Entity({ name: 'pt_condition_proposal' })
export class ConditionProposal {
  @IdColumn()
  id: string;

  @Ref()
  conditionId: string;

  @Ref()
  taskId: string;

  @Ref()
  planId: string;

  @Ref()
  documentId: string;

  /** Percent. */
  @Whole()
  score: number;

  /** Vietnamese. */
  @LongText()
  reason: string;

  /** `automatic` satisfied the condition by itself; `withdrawn` went with its document. */
  @Text(20)
  state: ProposalState;

  @Instant()
  createdAt: Date;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Ref({ nullable: true })
  decidedById: string | null;

  /** Name of who decided. */
  @Text(300, { nullable: true })
  decidedBy: string | null;

  @Text(1000, { nullable: true })
  decisionReason: string | null;

  @Version()
  version: number;
}
