import { Entity } from 'typeorm';
import { IdColumn, LongText, Ref, Text } from '../../persistence';
import type { NoticeDelivery, NoticeKind } from './notice-kinds';

/** `no`: not for a digest; `waiting` for the next one; `sent` with one. */
export type DigestState = 'no' | 'waiting' | 'sent';

/** One thing told to one person. Instants are ISO texts, so that they compare alike in both databases. */
@Entity({ name: 'pt_notice' })
export class Notice {
  @IdColumn()
  id: string;

  @Ref()
  personId: string;

  @Text(40)
  kind: NoticeKind;

  /** One Vietnamese line. */
  @Text(300)
  title: string;

  /** Vietnamese; may be empty. */
  @LongText()
  text: string;

  /** Of the page it leads to, below the pages' base address and without a leading slash: `tasks/<id>`. */
  @Text(400)
  path: string;

  /** What it tells of; a person is told once. */
  @Text(200)
  key: string;

  @Text(40, { nullable: true })
  topicType: string | null;

  @Ref({ nullable: true })
  topicId: string | null;

  @Text(24)
  createdAt: string;

  @Text(24, { nullable: true })
  readAt: string | null;

  @Text(10)
  digest: DigestState;
}

/** How a person wants one kind of notice; without a row the kind's default holds. */
@Entity({ name: 'pt_notice_choice' })
export class NoticeChoice {
  @IdColumn()
  id: string;

  @Ref()
  personId: string;

  @Text(40)
  kind: NoticeKind;

  @Text(10)
  delivery: NoticeDelivery;
}
