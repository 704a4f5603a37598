import { Entity } from 'typeorm';
import { IdColumn, Instant, LongText, Ref, Text, Whole } from '../../persistence';

/** How far a unit is with its part, as it said at one time. Never changed. */
@Entity({ name: 'pt_progress_note' })
export class ProgressNote {
  @IdColumn()
  id: string;

  @Ref()
  assignmentId: string;

  /** 0 to 100; null: in words only. */
  @Whole({ nullable: true })
  percent: number | null;

  @LongText()
  text: string;

  @Instant()
  at: Date;

  @Ref()
  byId: string;

  @Text(300)
  byName: string;
}
