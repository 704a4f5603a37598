import { Entity } from 'typeorm';
import { DateOnly, IdColumn, LongText, Text } from '../../persistence';
import type { TaskPlanStatus } from '../assignment.words';

/**
 * What lists of tasks need of a plan: a copy, written only through TaskFactory in the transaction of the plan's own
 * change. So this room never looks down at the plans room.
 */
@Entity({ name: 'pt_task_plan' })
export class TaskPlan {
  /** The plan's own id. */
  @IdColumn()
  id: string;

  @Text(200, { nullable: true })
  symbol: string | null;

  @LongText()
  subject: string;

  @DateOnly({ nullable: true })
  date: string | null;

  @Text(20)
  status: TaskPlanStatus;

  @LongText()
  searchText: string;
}
