import { Entity } from 'typeorm';
import { IdColumn, Instant, LongText, Ref, Text, Whole } from '../../persistence';

/** One version of an administrator's wording of a text. Unique by code and version; the highest is in force. */
@Entity({ name: 'pt_text_version' })
export class TextVersion {
  @IdColumn()
  id: string;

  @Text(60)
  code: string;

  @Whole()
  version: number;

  /** Null: back to the default. */
  @LongText({ nullable: true })
  text: string | null;

  @Instant()
  createdAt: Date;

  @Ref({ nullable: true })
  createdById: string | null;

  @Text(200)
  createdBy: string;
}
