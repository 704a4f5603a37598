import { Entity } from 'typeorm';
import { IdColumn, Ref, Text, Whole } from '../../persistence';

export const FILE_OWNERS = ['reply', 'comment'] as const;
export type FileOwner = (typeof FILE_OWNERS)[number];

/** A file sent with a reply or a comment. Its bytes are in the file store under their hash. */
@Entity({ name: 'pt_task_file' })
export class TaskFile {
  @IdColumn()
  id: string;

  @Text(10)
  ownerKind: FileOwner;

  @Ref()
  ownerId: string;

  /** 0 for the first. */
  @Whole()
  position: number;

  @Text(200)
  name: string;

  @Text(64)
  sha256: string;

  /** Bytes. */
  @Whole()
  size: number;

  /** By content, not by name. */
  @Text(120)
  mediaType: string;
}
