import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { Nfc } from '../../../foundation';
import { CODE_LENGTH, CODE_PATTERN } from '../../units/unit-code-key';
import { UNIT_KINDS, UNIT_LEVELS } from '../../units/unit.entity';
import type { UnitKind, UnitLevel } from '../../units/unit.entity';

export class GroupRuleBody {
  @ApiProperty({ enum: UNIT_KINDS, isArray: true })
  @IsArray()
  @IsIn(UNIT_KINDS, { each: true })
  kinds: UnitKind[];

  @ApiProperty({ enum: UNIT_LEVELS, isArray: true })
  @IsArray()
  @IsIn(UNIT_LEVELS, { each: true })
  levels: UnitLevel[];
}

/** A new group; `rule` or `memberUnitIds`, not both. */
export class GroupBody {
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

  @ApiPropertyOptional({ type: [String] })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  @IsOptional()
  aliases?: string[];

  @ApiPropertyOptional({ type: GroupRuleBody, nullable: true })
  @ValidateNested()
  @Type(() => GroupRuleBody)
  @IsOptional()
  rule?: GroupRuleBody | null;

  @ApiPropertyOptional({ type: [String] })
  @IsArray()
  @ArrayMaxSize(2000)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  @IsOptional()
  memberUnitIds?: string[];
}

/** Changes of a group; what is left out stays, but giving a rule drops the named members and the other way round. */
export class GroupPatch extends PartialType(OmitType(GroupBody, ['code'] as const)) {
  @ApiProperty({ description: 'The version the change was made on' })
  @IsInt()
  version: number;
}

export class VersionQuery {
  @ApiProperty({ description: 'The version the act was decided on' })
  @Type(() => Number)
  @IsInt()
  version: number;
}
