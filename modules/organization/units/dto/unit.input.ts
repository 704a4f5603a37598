import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { AliasKind } from '../../../../config/catalogues/catalogue';
import { IsIsoDay, Nfc, PageQuery } from '../../../foundation';
import { ALIAS_KINDS } from '../unit-alias.entity';
import { CODE_LENGTH, CODE_PATTERN } from '../unit-code-key';
import { UNIT_KINDS, UNIT_LEVELS } from '../unit.entity';
import type { UnitKind, UnitLevel } from '../unit.entity';

export class UnitCodeBody {
  @ApiProperty({ maxLength: 40 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  system: string;

  @ApiProperty({ maxLength: 100 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  code: string;
}

export class UnitAliasBody {
  @ApiProperty({ maxLength: 300 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  text: string;

  @ApiProperty({ enum: ALIAS_KINDS })
  @IsIn(ALIAS_KINDS)
  kind: AliasKind;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsIsoDay()
  @IsOptional()
  validFrom?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsIsoDay()
  @IsOptional()
  validTo?: string | null;
}

/** A new unit. */
export class UnitBody {
  @ApiPropertyOptional({ description: 'Stable key; made of the name when left out', maxLength: CODE_LENGTH })
  @Matches(CODE_PATTERN, { message: 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối.' })
  @MaxLength(CODE_LENGTH)
  @IsOptional()
  code?: string;

  @ApiProperty({ maxLength: 300 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  shortName?: string | null;

  @ApiProperty({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  @ApiProperty({ enum: UNIT_LEVELS })
  @IsIn(UNIT_LEVELS)
  level: UnitLevel;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  parentId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'First day' })
  @IsIsoDay()
  @IsOptional()
  validFrom?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Last day; null brings the unit back' })
  @IsIsoDay()
  @IsOptional()
  validTo?: string | null;

  @ApiPropertyOptional({ type: [UnitCodeBody] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => UnitCodeBody)
  @IsOptional()
  codes?: UnitCodeBody[];

  @ApiPropertyOptional({ type: [UnitAliasBody] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => UnitAliasBody)
  @IsOptional()
  aliases?: UnitAliasBody[];
}

/** Changes of a unit; what is left out stays. A name corrected here leaves no former name: see rename. */
export class UnitPatch extends PartialType(OmitType(UnitBody, ['code'] as const)) {
  @ApiProperty({ description: 'The version the change was made on' })
  @IsInt()
  version: number;
}

/** A unit gets another name from a day on. */
export class RenameBody {
  @ApiProperty({ maxLength: 300 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  shortName?: string | null;

  @ApiProperty({ description: 'First day of the new name' })
  @IsIsoDay()
  from: string;

  @ApiPropertyOptional({ description: 'The version the change was made on' })
  @IsInt()
  @IsOptional()
  version?: number;
}

/** Units end and another one holds their work from a day on. */
export class MergeBody {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  unitIds: string[];

  @ApiProperty()
  @IsString()
  @MaxLength(36)
  intoId: string;

  @ApiProperty({ description: 'First day the successor holds the work' })
  @IsIsoDay()
  from: string;
}

export class UnitQuery extends PageQuery {
  @ApiPropertyOptional({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  @IsOptional()
  kind?: UnitKind;

  @ApiPropertyOptional({ enum: UNIT_LEVELS })
  @IsIn(UNIT_LEVELS)
  @IsOptional()
  level?: UnitLevel;

  @ApiPropertyOptional({ description: 'Only units that exist on this day' })
  @IsIsoDay()
  @IsOptional()
  on?: string;
}
