import { Entity } from 'typeorm';
import { IdColumn, Json, LongText, Ref, Text, Whole } from '../../persistence';
import type { AssignmentRole } from '../assignment.words';

/** A phrase of units as the plan writes it, with the units it means; later occurrences are opened for these. */
@Entity({ name: 'pt_task_unit' })
export class TaskUnit {
  @IdColumn()
  id: string;

  @Ref()
  taskId: string;

  /** Order within the task, from 1. */
  @Whole()
  position: number;

  @Text(20)
  role: AssignmentRole;

  /** Verbatim. */
  @LongText()
  text: string;

  @Ref({ nullable: true })
  unitId: string | null;

  @Ref({ nullable: true })
  groupId: string | null;

  @Json()
  unitIds: string[];
}
