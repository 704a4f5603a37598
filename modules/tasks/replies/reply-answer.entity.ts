import { Entity } from 'typeorm';
import { IdColumn, Instant, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { AnswerStatus } from './reply.words';

/** One assignment a reply answers, and what the assigning side said to it. */
@Entity({ name: 'pt_reply_answer' })
export class ReplyAnswer {
  @IdColumn()
  id: string;

  @Ref()
  replyId: string;

  /** Order within the reply, from 0. */
  @Whole()
  position: number;

  @Ref()
  assignmentId: string;

  @Ref()
  taskId: string;

  @Ref()
  planId: string;

  @Text(10)
  status: AnswerStatus;

  /** Of the decision; for `returned` always there. */
  @LongText({ nullable: true })
  remark: string | null;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Text(300, { nullable: true })
  decidedByName: string | null;

  @Version()
  version: number;
}
