import { Entity } from 'typeorm';
import { Flag, IdColumn, Instant, Ref, Text, Whole } from '../../persistence';
import type { StepKind, StepState } from '../sign-off.words';

/** One person's turn in one round of a submission. Rows of earlier rounds stay as they ended. */
@Entity({ name: 'pt_submission_step' })
export class SubmissionStep {
  @IdColumn()
  id: string;

  @Ref()
  submissionId: string;

  @Whole()
  round: number;

  /** From 1; the one a step was passed on to has its number, too. */
  @Whole()
  position: number;

  @Text(10)
  kind: StepKind;

  @Ref()
  personId: string;

  @Text(200)
  personName: string;

  @Text(200, { nullable: true })
  personTitle: string | null;

  @Text(20)
  state: StepState;

  /** The exact file that was decided on; null before. */
  @Text(64, { nullable: true })
  sha256: string | null;

  @Text(2000, { nullable: true })
  reason: string | null;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Text(200, { nullable: true })
  decidedByName: string | null;

  /** Decided by the person's deputy, in the days of the deputation. */
  @Flag()
  byDeputy: boolean;
}
