import { Entity } from 'typeorm';
import type { DeadlineKind, ReadTask, Span, TaskSource } from '../../reading/types';
import { DateOnly, IdColumn, Instant, Json, LongText, Ref, Text, Version, Whole } from '../../persistence';

/** One piece of work of a plan. Its units hold it as assignments; status lives there. */
@Entity({ name: 'pt_task' })
export class Task {
  @IdColumn()
  id: string;

  @Ref()
  planId: string;

  /** Place in the plan, from 1. */
  @Whole()
  number: number;

  @Text(20)
  source: TaskSource;

  /** Number or letter as the source has it. */
  @Text(100, { nullable: true })
  label: string | null;

  /** Headings above it, outermost first. */
  @Json()
  groups: string[];

  @LongText()
  content: string;

  @LongText({ nullable: true })
  product: string | null;

  /** Verbatim. */
  @LongText()
  deadlineText: string;

  @Text(20)
  deadlineKind: DeadlineKind;

  @DateOnly({ nullable: true })
  deadlineFrom: string | null;

  @DateOnly({ nullable: true })
  deadlineTo: string | null;

  /** RFC 5545 RRULE; lines where a rhythm needs more than one. */
  @LongText({ nullable: true })
  deadlineRule: string | null;

  @LongText({ nullable: true })
  deadlineCondition: string | null;

  /** As first given; for a recurring task that of its newest occurrence. */
  @DateOnly({ nullable: true })
  originalDueDate: string | null;

  /** In force. */
  @DateOnly({ nullable: true })
  dueDate: string | null;

  /** Period of the newest occurrence; empty for a task that comes once. */
  @Text(20)
  periodKey: string;

  /** Day the next occurrence opens; null when there is none to come, or not before the plan is issued. */
  @DateOnly({ nullable: true })
  nextOpensOn: string | null;

  /** Day the task was withdrawn; null while it stands. */
  @DateOnly({ nullable: true })
  cancelledOn: string | null;

  @Json({ nullable: true })
  at: Span | null;

  @Json()
  fields: ReadTask['fields'];

  @LongText()
  searchText: string;

  @Instant()
  createdAt: Date;

  @Version()
  version: number;
}
