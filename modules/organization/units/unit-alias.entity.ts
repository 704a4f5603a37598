import { Entity } from 'typeorm';
import type { AliasKind } from '../../../config/catalogues/catalogue';
import { DateOnly, IdColumn, Ref, Text, Whole } from '../../persistence';

export const ALIAS_KINDS = ['alias', 'former', 'abbreviation'] as const satisfies readonly AliasKind[];

/** A further name of a unit; the days (both included) bound when it is in use. */
@Entity({ name: 'pt_unit_alias' })
export class UnitAlias {
  @IdColumn()
  id: string;

  @Ref()
  unitId: string;

  /** Place in the unit's list. */
  @Whole()
  position: number;

  @Text(300)
  text: string;

  @Text(20)
  kind: AliasKind;

  @DateOnly({ nullable: true })
  validFrom: string | null;

  @DateOnly({ nullable: true })
  validTo: string | null;
}
