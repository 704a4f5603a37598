import { Entity } from 'typeorm';
import { DateOnly, Flag, IdColumn, Instant, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { AssignmentRole, AssignmentStatus } from '../assignment.words';

/** A task as one unit holds it, per occurrence. Unique by task, unit and period. */
@Entity({ name: 'pt_assignment' })
export class Assignment {
  @IdColumn()
  id: string;

  @Ref()
  planId: string;

  @Ref()
  taskId: string;

  @Ref()
  unitId: string;

  @Text(20)
  role: AssignmentRole;

  /** Changed by TransitionService alone. */
  @Text(20)
  status: AssignmentStatus;

  /** `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W12` or a due day; empty for a task that comes once. */
  @Text(20)
  periodKey: string;

  /** In force. */
  @DateOnly({ nullable: true })
  dueDate: string | null;

  /** As first given; done in time or late is judged by it. */
  @DateOnly({ nullable: true })
  originalDueDate: string | null;

  /** The person inside the unit. */
  @Ref({ nullable: true })
  assigneeId: string | null;

  @Instant()
  statusChangedAt: Date;

  /** Day (Vietnam) the result now waiting or accepted was handed in; null while there is none. */
  @DateOnly({ nullable: true })
  submittedOn: string | null;

  /** Day (Vietnam) the work was done: that of the submission that was accepted, not of the accepting. */
  @DateOnly({ nullable: true })
  completedOn: string | null;

  /** The last reason or text given with a transition. */
  @LongText({ nullable: true })
  lastNote: string | null;

  /** The assignment this is a part of; null for one the plan itself gives. */
  @Ref({ nullable: true })
  parentId: string | null;

  /** The unit that holds the parent: it is the assigning side of this part. */
  @Ref({ nullable: true })
  parentUnitId: string | null;

  /** What of the task the part is, in the words of the unit that handed it over. */
  @LongText({ nullable: true })
  partText: string | null;

  /** The unit a refusal proposes instead. */
  @Ref({ nullable: true })
  suggestedUnitId: string | null;

  /** Urgings so far; the last one's number. Raised by UrgingService alone, without the version. */
  @Whole({ default: 0 })
  urgeCount: number;

  /** As last reported, 0 to 100; null while nobody said. */
  @Whole({ nullable: true })
  percent: number | null;

  /** Cancelled before the unit did anything with it: the unit no longer sees it. */
  @Flag({ default: false })
  takenOff: boolean;

  @Version()
  version: number;
}
