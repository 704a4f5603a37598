import { Entity } from 'typeorm';
import { IdColumn, Ref, Text, Whole } from '../../persistence';
import type { Direction } from './document.entity';

/** The last number given in one register. Raised in the transaction of the document that takes the number. */
@Entity({ name: 'pt_register_counter' })
export class RegisterCounter {
  @IdColumn()
  id: string;

  @Ref()
  bodyId: string;

  @Text(10)
  direction: Direction;

  @Whole()
  year: number;

  @Whole()
  last: number;
}
