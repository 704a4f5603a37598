import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsIsoDay, Nfc, PageQuery } from '../../foundation';
import { WordList } from '../dto/word-list';
import type { NamedDocument } from './own-documents.service';
import { ANSWER_STATUSES, REPLY_KINDS } from './reply.words';
import type { AnswerStatus, ReplyKind } from './reply.words';

/** Ids in a form's field, separated by commas, or a list in JSON. */
function Ids(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    IsArray(),
    IsString({ each: true }),
    MaxLength(36, { each: true }),
  ) as PropertyDecorator;
}

/** Fields of a form left empty count as left out. */
function EmptyIsNone(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

/** What every version of a reply says; files come as `files` of the form. */
export class ReplyBody {
  @ApiProperty({ enum: REPLY_KINDS })
  @IsIn(REPLY_KINDS)
  kind: ReplyKind;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(20_000, { message: 'Nội dung trả lời dài tối đa 20.000 ký tự; phần dài hơn hãy gửi bằng tệp.' })
  @IsOptional()
  text?: string;

  @ApiPropertyOptional({ description: 'A document of the registers, issued by the unit' })
  @EmptyIsNone()
  @IsString()
  @MaxLength(36)
  @IsOptional()
  documentId?: string;

  @ApiPropertyOptional({ description: 'With documentDate: a document as written on it' })
  @EmptyIsNone()
  @Nfc()
  @IsString()
  @MaxLength(120)
  @IsOptional()
  documentSymbol?: string;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD' })
  @EmptyIsNone()
  @IsIsoDay()
  @IsOptional()
  documentDate?: string;

  @ApiPropertyOptional({ description: 'As the e-office has it' })
  @EmptyIsNone()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IsOptional()
  documentSubject?: string;

  @ApiPropertyOptional({ description: 'Names the sending; repeated, it has one effect' })
  @EmptyIsNone()
  @IsString()
  @MaxLength(64)
  @IsOptional()
  submitKey?: string;
}

export class SendReplyBody extends ReplyBody {
  @ApiProperty({ type: String, description: 'Ids of assignments of the own unit, separated by commas' })
  @Ids()
  @ArrayNotEmpty({ message: 'Hãy chọn ít nhất một nhiệm vụ để trả lời.' })
  @ArrayMaxSize(200, { message: 'Một lần trả lời có tối đa 200 nhiệm vụ.' })
  assignmentIds: string[];
}

export class CorrectReplyBody extends ReplyBody {
  @ApiProperty({ description: 'Version of the reply that is corrected' })
  @Type(() => Number)
  @IsInt()
  version: number;

  @ApiPropertyOptional({ description: 'Files of the earlier version that stay, separated by commas' })
  @Ids()
  @IsOptional()
  keptFileIds?: string[];
}

class AnswerDecisionBody {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  answerId: string;

  @ApiProperty()
  @IsInt()
  version: number;
}

/** Accepts or returns what replies say; all or none. */
export class DecideRepliesBody {
  @ApiProperty({ enum: ['accept', 'return'] })
  @IsIn(['accept', 'return'])
  decision: 'accept' | 'return';

  @ApiPropertyOptional({ description: 'Needed to return' })
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IsOptional()
  remark?: string;

  @ApiProperty({ type: [AnswerDecisionBody] })
  @IsArray()
  @ArrayNotEmpty({ message: 'Hãy chọn ít nhất một bản trả lời.' })
  @ArrayMaxSize(200, { message: 'Một lần duyệt có tối đa 200 bản trả lời.' })
  @ValidateNested({ each: true })
  @Type(() => AnswerDecisionBody)
  answers: AnswerDecisionBody[];
}

export const REPLY_SORTS = ['newest', 'oldest'] as const;

/** Which replies; all conditions hold together, those on assignments of one and the same answer. */
export class ReplyQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of an assignment' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  assignment?: string;

  @ApiPropertyOptional({ description: 'Id of a unit' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unit?: string;

  @WordList(ANSWER_STATUSES)
  status?: AnswerStatus[];

  @ApiPropertyOptional({ enum: REPLY_SORTS, default: 'newest' })
  @IsIn(REPLY_SORTS)
  @IsOptional()
  sort?: (typeof REPLY_SORTS)[number];
}

export class CheckDocumentQuery {
  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  symbol: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  @IsIsoDay()
  date: string;
}

/** The document a reply names, undefined when it names none. */
export function namedDocument(body: ReplyBody): NamedDocument | undefined {
  const { documentId, documentSymbol: symbol, documentDate: date, documentSubject: subject } = body;
  return documentId || symbol || date ? { documentId, symbol, date, subject } : undefined;
}
