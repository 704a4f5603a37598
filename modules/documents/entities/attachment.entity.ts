import { Entity } from 'typeorm';
import { Flag, IdColumn, Ref, Text, Whole } from '../../persistence';

/** A file of a document. Its bytes are in the file store under their hash, each content once. */
@Entity({ name: 'pt_attachment' })
export class Attachment {
  @IdColumn()
  id: string;

  @Ref()
  documentId: string;

  /** 0 for the first. */
  @Whole()
  position: number;

  /** The document itself, not something enclosed with it. */
  @Flag()
  main: boolean;

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
