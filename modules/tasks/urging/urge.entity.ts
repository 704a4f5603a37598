import { Entity } from 'typeorm';
import { IdColumn, Instant, LongText, Ref, Text, Whole } from '../../persistence';

/** From the mildest to the gravest. */
export const URGE_GRADES = ['remind', 'criticise', 'account'] as const;
export type UrgeGrade = (typeof URGE_GRADES)[number];

export const URGE_GRADE_LABELS: Record<UrgeGrade, string> = {
  remind: 'Nhắc nhở',
  criticise: 'Phê bình',
  account: 'Kiểm điểm',
};

/** One urging (đôn đốc) of one assignment. Never changed, never deleted. Unique by assignment and number. */
@Entity({ name: 'pt_urge' })
export class Urge {
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

  /** Lần N, from 1 within the assignment. */
  @Whole()
  number: number;

  @Text(10)
  grade: UrgeGrade;

  @LongText()
  text: string;

  @Instant()
  at: Date;

  /** Null: the system, for a letter that was signed. */
  @Ref({ nullable: true })
  byId: string | null;

  @Text(300)
  byName: string;
}

/** That a person of the unit opened an urging. Unique by urging and person. */
@Entity({ name: 'pt_urge_receipt' })
export class UrgeReceipt {
  @IdColumn()
  id: string;

  @Ref()
  urgeId: string;

  @Ref()
  personId: string;

  @Text(300)
  personName: string;

  @Instant()
  at: Date;
}
