import { Entity } from 'typeorm';
import { DateOnly, IdColumn, LongText, Ref, Text, Version } from '../../persistence';

export const UNIT_KINDS = [
  'province-committee',
  'department',
  'office',
  'mass-organization',
  'press',
  'commune',
  'ward',
  'armed-force',
  'agency',
  'unit',
  'external',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_LEVELS = ['ministry', 'province', 'commune'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** A body that can hold an assignment. Units are renamed and merged; they are never deleted. */
@Entity({ name: 'pt_unit' })
export class Unit {
  @IdColumn()
  id: string;

  /** Stable short key of the catalogue, for example "so-noi-vu". Unique. */
  @Text(100)
  code: string;

  @Text(300)
  name: string;

  @Text(100, { nullable: true })
  shortName: string | null;

  @Text(40)
  kind: UnitKind;

  @Text(20)
  level: UnitLevel;

  @Ref({ nullable: true })
  parentId: string | null;

  /** First day the unit existed under whatever name; null when not known. */
  @DateOnly({ nullable: true })
  validFrom: string | null;

  /** Last day; null while it exists. */
  @DateOnly({ nullable: true })
  validTo: string | null;

  /** The unit it was merged into. */
  @Ref({ nullable: true })
  successorId: string | null;

  @LongText()
  searchText: string;

  @Version()
  version: number;
}
