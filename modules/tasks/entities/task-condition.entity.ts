import { Entity } from 'typeorm';
import { DateOnly, IdColumn, Instant, LongText, Ref, Text, Whole } from '../../persistence';

/** A document or event a task waits for. */
@Entity({ name: 'pt_task_condition' })
export class TaskCondition {
  @IdColumn()
  id: string;

  @Ref()
  taskId: string;

  /** Order within the task, from 1. */
  @Whole()
  position: number;

  /** Verbatim. */
  @LongText()
  text: string;

  @LongText({ nullable: true })
  documentKind: string | null;

  @LongText({ nullable: true })
  issuer: string | null;

  @LongText({ nullable: true })
  about: string | null;

  /** When somebody, or a matching document, said that it holds; null until then. */
  @Instant({ nullable: true })
  satisfiedAt: Date | null;

  /** Day of the event itself, from which relative deadlines count. */
  @DateOnly({ nullable: true })
  satisfiedOn: string | null;

  /** Name of who said so. */
  @Text(300, { nullable: true })
  satisfiedBy: string | null;

  @LongText({ nullable: true })
  note: string | null;
}
