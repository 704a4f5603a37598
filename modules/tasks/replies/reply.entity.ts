import { Entity } from 'typeorm';
import { DateOnly, IdColumn, Instant, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { ReplyKind } from './reply.words';

/**
 * What a unit sent in answer to its assignments. Never changed once sent: a correction is a further row of the same
 * chain. Unique by unit and submit key, so that the same sending repeated has one effect.
 */
@Entity({ name: 'pt_reply' })
export class Reply {
  @IdColumn()
  id: string;

  /** Id of the first version. */
  @Ref()
  chainId: string;

  /** Version in the chain, from 1. */
  @Whole()
  number: number;

  @Ref()
  unitId: string;

  @Text(10)
  kind: ReplyKind;

  @LongText()
  text: string;

  /** The unit's own document in the registers; null while there is none, or it is not there yet. */
  @Ref({ nullable: true })
  documentId: string | null;

  /** As entered or as registered. */
  @Text(120, { nullable: true })
  documentSymbol: string | null;

  @Text(120, { nullable: true })
  documentSymbolKey: string | null;

  @DateOnly({ nullable: true })
  documentDate: string | null;

  /** What the document is about, where it was picked in the e-office and the registers do not have it. */
  @LongText({ nullable: true })
  documentSubject: string | null;

  /** Named by the sender's page; a repeated sending carries the same. */
  @Text(64)
  submitKey: string;

  @Instant()
  sentAt: Date;

  /** Null: it came as a registered document. */
  @Ref({ nullable: true })
  sentById: string | null;

  @Text(300)
  sentByName: string;

  @Version()
  version: number;
}
