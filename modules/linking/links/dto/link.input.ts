import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Nfc, PageQuery } from '../../../foundation';
import { LINK_KINDS, LINK_TARGETS } from '../link.words';
import type { LinkKind, LinkTarget } from '../link.words';

/** Most ids of one bulk decision. */
const BULK = 200;

/** Which suggestions; all conditions hold together. */
export class SuggestionQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of the unit whose register it is' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  body?: string;

  @ApiPropertyOptional({ enum: LINK_KINDS })
  @IsIn(LINK_KINDS)
  @IsOptional()
  kind?: LinkKind;

  @ApiPropertyOptional({ minimum: 0, maximum: 1, description: 'Lowest score' })
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1)
  @IsOptional()
  minScore?: number;
}

export class DecideBody {
  @ApiProperty({ type: [String], maxItems: BULK })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(BULK)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  ids: string[];

  @ApiProperty({ enum: ['confirmed', 'rejected'] })
  @IsIn(['confirmed', 'rejected'])
  decision: 'confirmed' | 'rejected';

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'Version of each id as the person saw it; left out, any version is decided on',
  })
  @IsObject()
  @IsOptional()
  versions?: Record<string, number>;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  reason?: string;
}

export class UndoBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nhập lý do.' })
  @MaxLength(1000)
  reason: string;
}

export class NewLinkBody {
  @ApiProperty({ enum: LINK_TARGETS })
  @IsIn(LINK_TARGETS)
  targetType: LinkTarget;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(36)
  targetId: string;

  @ApiProperty({ enum: LINK_KINDS })
  @IsIn(LINK_KINDS)
  kind: LinkKind;

  @ApiPropertyOptional({ description: 'Why, in the person’s words' })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  reason?: string;
}

/** What to search among for a link by hand. */
export class LinkChoiceQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['plan', 'assignment'], default: 'plan' })
  @IsIn(['plan', 'assignment'])
  @IsOptional()
  type: 'plan' | 'assignment' = 'plan';

  @ApiPropertyOptional({ description: 'Id of a plan, for its assignments' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;
}
