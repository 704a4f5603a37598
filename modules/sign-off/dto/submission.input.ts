import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsIsoDay, Nfc, PageQuery } from '../../foundation';
import { PLAIN_ACTS } from '../acts/submission-acts.service';
import type { PlainAct } from '../acts/submission-acts.service';
import { POWERS } from '../sign-off.words';
import type { Power } from '../sign-off.words';

export const BOXES = ['waiting', 'mine', 'handled', 'to-issue', 'issued'] as const;
export type Box = (typeof BOXES)[number];

export class SubmissionQuery extends PageQuery {
  @ApiProperty({ enum: BOXES, description: 'waiting and to-issue: oldest first; others: newest first' })
  @IsIn(BOXES)
  box: Box = 'waiting';
}

export class PeopleQuery {
  @ApiPropertyOptional()
  @IsString()
  @MaxLength(200)
  @IsOptional()
  q?: string;

  @ApiPropertyOptional({ description: 'Only those who may sign' })
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true')
  @IsBoolean()
  @IsOptional()
  leaders?: boolean;
}

export class RecipientInput {
  @ApiPropertyOptional({ description: 'Id of a unit of the catalogue' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string;

  @ApiPropertyOptional({ description: 'Identification code on the exchange' })
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  organId?: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nhập tên nơi nhận.' })
  @MaxLength(300)
  name: string;
}

/** Who reviews and who signs. */
export class WayBody {
  @ApiProperty({ type: [String], description: 'In the order of their turns' })
  @Transform(({ value }: { value: unknown }) => listOf(value))
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  reviewerIds: string[] = [];

  @ApiProperty()
  @IsString()
  @IsNotEmpty({ message: 'Hãy chọn người ký.' })
  @MaxLength(36)
  signerId: string;

  @ApiProperty({ enum: POWERS })
  @IsIn(POWERS)
  power: Power = 'none';
}

export class SubmitDraftBody extends WayBody {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  draftId: string;
}

/** The fields of a form beside its files. */
export class SubmitFilesBody extends WayBody {
  @ApiProperty({ description: 'The unit that issues it' })
  @IsString()
  @MaxLength(36)
  bodyId: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nhập trích yếu.' })
  @MaxLength(2000)
  subject: string;

  @ApiPropertyOptional({ description: 'Name of the kind, "Báo cáo"' })
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  documentKind?: string;

  @ApiProperty({ description: 'Behind the number: BC-UBND' })
  @Nfc()
  @IsString()
  @Matches(/^[/-]?\p{L}[\p{L}\p{N}&.-]*$/u, { message: 'Ký hiệu viết như BC-UBND, không có dấu cách.' })
  @MaxLength(100)
  notation: string;

  @ApiPropertyOptional({ type: [RecipientInput], description: 'As JSON in a form' })
  @Transform(({ value }: { value: unknown }) => recipientsOf(value))
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @IsOptional()
  recipients?: RecipientInput[];
}

export class VersionInput {
  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version: number;
}

export class ActBody extends VersionInput {
  @ApiProperty({ enum: PLAIN_ACTS })
  @IsIn(PLAIN_ACTS)
  name: PlainAct;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(2000)
  @IsOptional()
  reason?: string;

  @ApiPropertyOptional({ description: 'Whom the turn is passed on to' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  personId?: string;
}

export class ResubmitBody extends VersionInput {
  @ApiPropertyOptional({ type: WayBody, description: 'The people of before when left out' })
  @Type(() => WayBody)
  @ValidateNested()
  @IsOptional()
  way?: WayBody;
}

export class BulkItemInput extends VersionInput {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  id: string;
}

export class BulkBody {
  @ApiProperty({ type: [BulkItemInput] })
  @IsArray()
  @ArrayNotEmpty({ message: 'Hãy chọn ít nhất một văn bản.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BulkItemInput)
  items: BulkItemInput[];
}

export class IssuePreviewQuery {
  @ApiPropertyOptional({ description: 'Day of issue; its year chooses the register' })
  @IsIsoDay()
  @IsOptional()
  date?: string;
}

export class IssueBody extends VersionInput {
  @ApiProperty({ description: 'The next number of the register, as it was shown' })
  @IsInt({ message: 'Số văn bản phải là số nguyên.' })
  @Min(1)
  @Max(1_000_000)
  number: number;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  @IsIsoDay()
  date: string;

  @ApiProperty({ type: [RecipientInput] })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RecipientInput)
  recipients: RecipientInput[];
}

export const RESULT_OUTCOMES = ['signed', 'refused'] as const;

/** The JSON part of the platform's answer. */
export class SigningResultInput {
  @ApiProperty({ description: 'Id of the order' })
  @IsString()
  @MaxLength(36)
  orderId: string;

  @ApiProperty({ enum: RESULT_OUTCOMES, description: 'With `signed` the form has the file' })
  @IsIn(RESULT_OUTCOMES)
  outcome: (typeof RESULT_OUTCOMES)[number];

  @ApiPropertyOptional({ description: 'Why it was not signed, Vietnamese' })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  reason?: string;
}

export class SigningResultBody {
  @ApiProperty({ type: SigningResultInput })
  @ValidateNested()
  @Type(() => SigningResultInput)
  @IsNotEmpty()
  document: SigningResultInput;
}

/** Forms send a list as JSON, or one value alone. */
function listOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.startsWith('[') ? parsed(value) : value.split(',').filter(Boolean);
}

function recipientsOf(value: unknown): unknown {
  const list = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) ? plainToInstance(RecipientInput, list) : list;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
