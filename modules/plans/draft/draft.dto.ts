import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfGiven, IsIsoDay, Nfc } from '../../foundation';

const DEADLINE_KINDS = [
  'date',
  'month',
  'quarter',
  'year',
  'range',
  'recurring',
  'ongoing',
  'conditional',
  'none',
] as const;

/** The version a person was looking at. */
export class VersionBody {
  @ApiProperty({ description: 'Version the change is based on' })
  @IsInt()
  @Min(1)
  version: number;
}

export class UnitChoiceBody {
  @ApiProperty({ description: 'As written in the plan, or the unit’s name' })
  @Nfc()
  @IsString()
  @MaxLength(500)
  text: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  groupId?: string | null;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    description: 'Units chosen in the place of an open phrase',
  })
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @IsOptional()
  expand?: string[] | null;

  @ApiPropertyOptional({ description: 'Ignored; told by the server' })
  @IsOptional()
  open?: boolean;
}

export class DeadlineBody {
  @ApiProperty({ description: 'Verbatim; alone it is read again' })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  text: string;

  @ApiPropertyOptional({ enum: DEADLINE_KINDS })
  @IsIn(DEADLINE_KINDS)
  @IsOptional()
  kind?: (typeof DEADLINE_KINDS)[number];

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsIsoDay()
  @IsOptional()
  from?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsIsoDay()
  @IsOptional()
  to?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'RFC 5545 RRULE' })
  @IsString()
  @MaxLength(500)
  @IsOptional()
  rule?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(2000)
  @IsOptional()
  condition?: string | null;
}

export class ConditionBody {
  @ApiProperty()
  @Nfc()
  @IsString()
  @MaxLength(2000)
  text: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(200)
  @IsOptional()
  documentKind?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  issuer?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  about?: string | null;
}

/** The fields of an item a person may set; what is left out stays. */
export class ItemFields {
  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(40)
  @IsOptional()
  label?: string | null;

  @ApiPropertyOptional({ type: [String] })
  @Nfc()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  @IfGiven()
  groups?: string[];

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(20_000)
  @IfGiven()
  content?: string;

  @ApiPropertyOptional({ type: [UnitChoiceBody] })
  @ValidateNested({ each: true })
  @Type(() => UnitChoiceBody)
  @ArrayMaxSize(300)
  @IfGiven()
  lead?: UnitChoiceBody[];

  @ApiPropertyOptional({ type: [UnitChoiceBody] })
  @ValidateNested({ each: true })
  @Type(() => UnitChoiceBody)
  @ArrayMaxSize(300)
  @IfGiven()
  cooperating?: UnitChoiceBody[];

  @ApiPropertyOptional({ type: [UnitChoiceBody] })
  @ValidateNested({ each: true })
  @Type(() => UnitChoiceBody)
  @ArrayMaxSize(300)
  @IfGiven()
  monitoring?: UnitChoiceBody[];

  @ApiPropertyOptional({ type: DeadlineBody })
  @ValidateNested()
  @Type(() => DeadlineBody)
  @IfGiven()
  deadline?: DeadlineBody;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IsOptional()
  product?: string | null;

  @ApiPropertyOptional({ type: [ConditionBody] })
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  @ArrayMaxSize(20)
  @IfGiven()
  conditions?: ConditionBody[];
}

export class EditItemBody extends ItemFields {
  @ApiProperty({ description: 'Version the change is based on' })
  @IsInt()
  @Min(1)
  version: number;
}

export class AddItemBody extends ItemFields {
  @ApiPropertyOptional({ description: 'Id of the item it stands after; at the end when left out' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  afterId?: string;
}

export class SplitItemBody extends VersionBody {
  @ApiProperty({ description: 'Offset in the content, in UTF-16 units, where the second item begins' })
  @IsInt()
  @Min(1)
  at: number;
}

export class MergeItemsBody {
  @ApiProperty({ type: [String], description: 'Two or more items of the plan' })
  @IsArray()
  @ArrayMinSize(2, { message: 'Hãy chọn ít nhất hai nhiệm vụ để gộp.' })
  @ArrayMaxSize(50)
  @IsString({ each: true })
  ids: string[];
}

export class SetUnitsBody {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1, { message: 'Hãy chọn ít nhất một nhiệm vụ.' })
  @ArrayMaxSize(2000)
  @IsString({ each: true })
  itemIds: string[];

  @ApiProperty({ enum: ['lead', 'cooperating', 'monitoring'] })
  @IsIn(['lead', 'cooperating', 'monitoring'])
  role: 'lead' | 'cooperating' | 'monitoring';

  @ApiProperty({ type: [UnitChoiceBody] })
  @ValidateNested({ each: true })
  @Type(() => UnitChoiceBody)
  @ArrayMinSize(1, { message: 'Hãy chọn ít nhất một đơn vị.' })
  @ArrayMaxSize(300)
  units: UnitChoiceBody[];

  @ApiProperty({ enum: ['set', 'add'] })
  @IsIn(['set', 'add'])
  mode: 'set' | 'add';
}

const TASK_COLUMNS = ['label', 'content', 'lead', 'cooperating', 'deadline', 'product', 'ignore'] as const;

export class ColumnMeaningBody {
  @ApiProperty({ description: 'Grid column, from 0' })
  @IsInt()
  @Min(0)
  column: number;

  @ApiProperty({ enum: TASK_COLUMNS })
  @IsIn(TASK_COLUMNS)
  meaning: (typeof TASK_COLUMNS)[number];
}

export class MappingBody extends VersionBody {
  @ApiProperty({ description: 'Where the table starts in the source text' })
  @IsInt()
  @Min(0)
  tableStart: number;

  @ApiProperty({ description: 'Rows of heading to skip' })
  @IsInt()
  @Min(0)
  headingRows: number;

  @ApiProperty({ type: [ColumnMeaningBody] })
  @ValidateNested({ each: true })
  @Type(() => ColumnMeaningBody)
  @ArrayMaxSize(60)
  columns: ColumnMeaningBody[];
}
