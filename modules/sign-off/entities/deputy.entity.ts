import { Entity } from 'typeorm';
import { DateOnly, IdColumn, Instant, Ref, Text, Version } from '../../persistence';

/** From one day to another somebody may review and sign in another's place (ủy quyền ký thay). */
@Entity({ name: 'pt_deputy' })
export class Deputy {
  @IdColumn()
  id: string;

  /** Whose place it is. */
  @Ref()
  principalId: string;

  @Ref()
  deputyId: string;

  /** First and last day, both included. */
  @DateOnly()
  fromDay: string;

  @DateOnly()
  toDay: string;

  /** What it rests on, for example the number of the written authorisation. */
  @Text(500, { nullable: true })
  basis: string | null;

  @Ref()
  createdById: string;

  @Instant()
  createdAt: Date;

  /** Ended before its last day; it ends at once. */
  @Instant({ nullable: true })
  endedAt: Date | null;

  @Version()
  version: number;
}
