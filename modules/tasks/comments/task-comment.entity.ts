import { Entity } from 'typeorm';
import { IdColumn, Instant, LongText, Ref, Text } from '../../persistence';

/** Which side of an assignment speaks. */
export const COMMENT_SIDES = ['unit', 'assigning'] as const;
export type CommentSide = (typeof COMMENT_SIDES)[number];

/** What one side of an assignment said to the other. Locked once sent; its author may withdraw it, which leaves a mark. */
@Entity({ name: 'pt_task_comment' })
export class TaskComment {
  @IdColumn()
  id: string;

  @Ref()
  assignmentId: string;

  @Ref()
  taskId: string;

  @Text(10)
  side: CommentSide;

  @LongText()
  text: string;

  @Instant()
  at: Date;

  @Ref()
  authorId: string;

  @Text(300)
  authorName: string;

  @Instant({ nullable: true })
  withdrawnAt: Date | null;
}
