import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfGiven, Nfc } from '../../foundation';
import { UNIT_LEVELS } from '../../organization';
import type { UnitLevel } from '../../organization';
import {
  AGGREGATIONS,
  BREAKDOWNS,
  CHECK_GRADES,
  CHECK_KINDS,
  INDICATOR_TYPES,
  SECTION_WRITERS,
  TARGET_DIRECTIONS,
} from '../template/template.types';
import type {
  Aggregation,
  Audience,
  Breakdown,
  CheckGrade,
  CheckKind,
  IndicatorType,
  SectionWriter,
  TableColumn,
  Target,
  TargetDirection,
  TemplateCheck,
  TemplateContent,
  TemplateIndicator,
  TemplateSection,
} from '../template/template.types';

const NARRATIVES = ['none', 'optional', 'required'] as const;

export class AudienceBody implements Audience {
  @ApiPropertyOptional({ enum: UNIT_LEVELS, isArray: true })
  @IsIn(UNIT_LEVELS, { each: true })
  @ArrayMaxSize(3)
  @IfGiven()
  levels?: UnitLevel[];

  @ApiPropertyOptional({ type: [String], description: 'Codes of units in the catalogue' })
  @Nfc()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @ArrayMaxSize(200)
  @IfGiven()
  units?: string[];
}

export class SectionBody implements TemplateSection {
  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(30)
  code: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(500)
  title: string;

  @ApiProperty({ enum: SECTION_WRITERS })
  @IsIn(SECTION_WRITERS)
  writer: SectionWriter;

  @ApiProperty({ enum: NARRATIVES })
  @IsIn(NARRATIVES)
  narrative: TemplateSection['narrative'];

  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  guidance: string;

  @ApiPropertyOptional({ type: AudienceBody })
  @Type(() => AudienceBody)
  @ValidateNested()
  @IfGiven()
  audience?: AudienceBody;
}

export class TableColumnBody implements TableColumn {
  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(30)
  code: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(200)
  title: string;

  @ApiProperty({ enum: ['text', 'number'] })
  @IsIn(['text', 'number'])
  type: 'text' | 'number';

  @ApiPropertyOptional()
  @IsInt()
  @Min(0)
  @Max(6)
  @IfGiven()
  places?: number;
}

export class TargetBody implements Target {
  @ApiProperty({ enum: TARGET_DIRECTIONS })
  @IsIn(TARGET_DIRECTIONS)
  direction: TargetDirection;

  @ApiProperty({ description: 'Canonical decimal: 12.5' })
  @IsString()
  @MaxLength(24)
  value: string;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IfGiven()
  note?: string;
}

export class IndicatorBody implements TemplateIndicator {
  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(30)
  code: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(500)
  name: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(30)
  section: string;

  @ApiProperty({ enum: INDICATOR_TYPES })
  @IsIn(INDICATOR_TYPES)
  type: IndicatorType;

  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(60)
  measure: string;

  @ApiProperty()
  @IsBoolean()
  required: boolean;

  @ApiProperty({ enum: AGGREGATIONS })
  @IsIn(AGGREGATIONS)
  aggregation: Aggregation;

  @ApiProperty({ enum: BREAKDOWNS, isArray: true })
  @IsIn(BREAKDOWNS, { each: true })
  @IsArray()
  @ArrayMaxSize(2)
  breakdown: Breakdown[];

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(2000)
  @IfGiven()
  guidance?: string;

  @ApiPropertyOptional({ type: AudienceBody })
  @Type(() => AudienceBody)
  @ValidateNested()
  @IfGiven()
  audience?: AudienceBody;

  @ApiPropertyOptional({ minimum: 0, maximum: 6 })
  @IsInt()
  @Min(0)
  @Max(6)
  @IfGiven()
  places?: number;

  @ApiPropertyOptional()
  @IsBoolean()
  @IfGiven()
  mayBeNegative?: boolean;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IfGiven()
  numerator?: string;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IfGiven()
  denominator?: string;

  @ApiPropertyOptional({ description: 'Canonical decimal, 100 for percent' })
  @IsString()
  @MaxLength(24)
  @IfGiven()
  factor?: string;

  @ApiPropertyOptional({ type: [String] })
  @Nfc()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @ArrayMaxSize(30)
  @IfGiven()
  options?: string[];

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(200)
  @IfGiven()
  yes?: string;

  @ApiPropertyOptional({ type: [TableColumnBody] })
  @Type(() => TableColumnBody)
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @IfGiven()
  columns?: TableColumnBody[];

  @ApiPropertyOptional()
  @IsString()
  @MaxLength(30)
  @IfGiven()
  weight?: string;

  @ApiPropertyOptional({ type: TargetBody })
  @Type(() => TargetBody)
  @ValidateNested()
  @IfGiven()
  target?: TargetBody;

  @ApiPropertyOptional({ description: 'Canonical decimal' })
  @IsString()
  @MaxLength(24)
  @IfGiven()
  baseline?: string;
}

export class CheckBody implements TemplateCheck {
  @ApiProperty({ enum: CHECK_KINDS })
  @IsIn(CHECK_KINDS)
  kind: CheckKind;

  @ApiProperty({ enum: CHECK_GRADES })
  @IsIn(CHECK_GRADES)
  grade: CheckGrade;

  @ApiProperty({ type: [String], description: 'Keys of fields' })
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @IsArray()
  @ArrayMaxSize(60)
  fields: string[];

  @ApiPropertyOptional()
  @IsString()
  @MaxLength(24)
  @IfGiven()
  min?: string;

  @ApiPropertyOptional()
  @IsString()
  @MaxLength(24)
  @IfGiven()
  max?: string;

  @ApiPropertyOptional()
  @IsString()
  @MaxLength(24)
  @IfGiven()
  percent?: string;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(500)
  @IfGiven()
  message?: string;
}

export class TemplateContentBody implements TemplateContent {
  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(300)
  title: string;

  @ApiProperty({ type: [String] })
  @Nfc()
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @IsArray()
  @ArrayMaxSize(30)
  grounds: string[];

  @ApiProperty({ type: [SectionBody] })
  @Type(() => SectionBody)
  @ValidateNested({ each: true })
  @IsArray()
  @ArrayMaxSize(60)
  sections: SectionBody[];

  @ApiProperty({ type: [IndicatorBody] })
  @Type(() => IndicatorBody)
  @ValidateNested({ each: true })
  @IsArray()
  @ArrayMaxSize(300)
  indicators: IndicatorBody[];

  @ApiProperty({ type: [CheckBody] })
  @Type(() => CheckBody)
  @ValidateNested({ each: true })
  @IsArray()
  @ArrayMaxSize(300)
  checks: CheckBody[];
}
