import { ApiProperty } from '@nestjs/swagger';
import type { AliasKind } from '../../../../config/catalogues/catalogue';
import { PageShape } from '../../../foundation';
import { ALIAS_KINDS } from '../unit-alias.entity';
import { factsOf } from '../unit-facts';
import type { UnitRecord } from '../unit-reader';
import { UNIT_KINDS, UNIT_LEVELS } from '../unit.entity';
import type { UnitKind, UnitLevel } from '../unit.entity';
import { validOn } from '../validity';

/** What an outside system calls a unit. */
export class UnitCodeView {
  @ApiProperty()
  system: string;
  @ApiProperty()
  code: string;
}

/** A further name of a unit. */
export class UnitAliasView {
  @ApiProperty()
  text: string;
  @ApiProperty({ enum: ALIAS_KINDS })
  kind: AliasKind;
  @ApiProperty({ type: String, nullable: true })
  validFrom: string | null;
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;
}

/** A unit for those who maintain the catalogue. */
export class UnitView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  shortName: string | null;
  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;
  @ApiProperty({ enum: UNIT_LEVELS })
  level: UnitLevel;
  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'First day, YYYY-MM-DD' })
  validFrom: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Last day, YYYY-MM-DD' })
  validTo: string | null;
  @ApiProperty({ type: String, nullable: true })
  successorId: string | null;
  @ApiProperty({ type: [UnitCodeView] })
  codes: UnitCodeView[];
  @ApiProperty({ type: [UnitAliasView] })
  aliases: UnitAliasView[];
  @ApiProperty({ description: 'Exists today' })
  active: boolean;
  @ApiProperty()
  version: number;
}

export class UnitPage extends PageShape {
  @ApiProperty({ type: [UnitView] })
  items: UnitView[];
}

/** A unit to choose. */
export class UnitOption {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  shortName: string | null;
  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;
}

export function unitView(record: UnitRecord, today: string): UnitView {
  return { ...factsOf(record), active: validOn(record.unit, today), version: record.unit.version };
}
