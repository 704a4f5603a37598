import { Entity } from 'typeorm';
import { IdColumn, Instant, Ref, Text } from '../../persistence';

/** A file that was given out to be signed elsewhere; its result is awaited. */
@Entity({ name: 'pt_signing_order' })
export class SigningOrder {
  /** What the other system names in its answer. */
  @IdColumn()
  id: string;

  @Ref()
  submissionId: string;

  @Ref()
  stepId: string;

  /** Who signs: the signer or, in its days, the deputy. */
  @Ref()
  personId: string;

  /** The file given out, hex. */
  @Text(64)
  sha256: string;

  @Instant()
  orderedAt: Date;

  @Text(20)
  status: 'waiting' | 'signed' | 'refused' | 'withdrawn';

  /** Of the file that came back, hex; the same file again is the same answer. */
  @Text(64, { nullable: true })
  signedSha256: string | null;
}
