import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { storableText } from '../../foundation';
import { SEXES } from '../template/report-field';
import type { Sex } from '../template/report-field';

export class PartsQuery {
  @ApiProperty({ description: 'Code of the indicator' })
  @IsString()
  @MaxLength(30)
  code: string;

  @ApiPropertyOptional({ enum: SEXES })
  @IsIn(SEXES)
  @IsOptional()
  sex?: Sex;
}

export class TextSourceBody {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  reportId: string;

  @ApiProperty({ description: 'SHA-256 of the narrative as it was looked at' })
  @Matches(/^[0-9a-f]{64}$/)
  hash: string;
}

export class SaveTextBody {
  @ApiProperty({ description: '0 for the first text of the section' })
  @IsInt()
  @Min(0)
  version: number;

  @ApiProperty()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? storableText(value).normalize('NFC') : value,
  )
  @IsString()
  @MaxLength(200_000)
  text: string;

  @ApiProperty({ type: [TextSourceBody] })
  @Type(() => TextSourceBody)
  @ValidateNested({ each: true })
  @IsArray()
  @ArrayMaxSize(500)
  sources: TextSourceBody[];
}
