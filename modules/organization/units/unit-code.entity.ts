import { Entity } from 'typeorm';
import { IdColumn, Ref, Text } from '../../persistence';

/** The system of identification codes on the exchange (Decision 20/2020/QĐ-TTg). */
export const NATIONAL_CODES = 'national';

/** What an outside system calls the unit: its identification code on the exchange, its id in the e-office. */
@Entity({ name: 'pt_unit_code' })
export class UnitCode {
  @IdColumn()
  id: string;

  @Ref()
  unitId: string;

  /** Name of the outside system, for example "national" (Decision 20/2020/QĐ-TTg). */
  @Text(40)
  system: string;

  /** Unique within its system. */
  @Text(100)
  code: string;
}
