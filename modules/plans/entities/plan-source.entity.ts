import { Entity } from 'typeorm';
import { IdColumn, Instant, Json, LongText, Ref, Text, Whole } from '../../persistence';
import type { ReadingResult, SourceBlock, SourceDocument } from '../../reading';

/** One file or pasted text as it was read: what the page shows beside the tasks. */
@Entity({ name: 'pt_plan_source' })
export class PlanSource {
  @IdColumn()
  id: string;

  @Ref()
  planId: string;

  /**
   * SHA-256 of the canonical text; unique among live sources, so that the same document cannot come in twice.
   * Null once its plan was cancelled or its amendment discarded.
   */
  @Text(64, { nullable: true })
  contentKey: string | null;

  @Text(300, { nullable: true })
  fileName: string | null;

  @Whole({ nullable: true })
  fileSize: number | null;

  @Text(64, { nullable: true })
  fileSha256: string | null;

  @Text(10)
  format: SourceDocument['format'];

  @LongText()
  text: string;

  @Json()
  blocks: SourceBlock[];

  /** The reading without its tasks: those live as items. */
  @Json()
  reading: Omit<ReadingResult, 'tasks'>;

  @Instant()
  createdAt: Date;

  @Ref()
  createdById: string;
}
