import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
} from 'class-validator';
import { IfGiven, PageQuery } from '../../foundation';
import type { UrgingGrade } from '../compose/urging-letter';
import { DRAFT_KINDS, DRAFT_STATUSES } from '../entities';
import type { DraftKind, DraftStatus } from '../entities';

export class DraftQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DRAFT_STATUSES, description: 'Left out: all but discarded ones' })
  @IsIn(DRAFT_STATUSES)
  @IsOptional()
  status?: DraftStatus;

  @ApiPropertyOptional({ enum: DRAFT_KINDS })
  @IsIn(DRAFT_KINDS)
  @IsOptional()
  kind?: DraftKind;

  @ApiPropertyOptional()
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;
}

class BodyChoice {
  @ApiPropertyOptional({ description: 'The unit that issues' })
  @IsString()
  @MaxLength(36)
  @IfGiven()
  bodyId?: string;
}

export class NewDispatchBody extends BodyChoice {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  planId: string;
}

const GRADES = ['remind', 'criticise', 'account'] as const satisfies readonly UrgingGrade[];

export class NewUrgingBody extends BodyChoice {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  planId: string;

  @ApiProperty({ enum: GRADES })
  @IsIn(GRADES)
  grade: UrgingGrade;

  @ApiPropertyOptional({ type: [String], description: 'Only these; everything late when left out' })
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  @IfGiven()
  assignmentIds?: string[];
}

export class NewExtensionAnswerBody extends BodyChoice {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  extensionId: string;
}

export class DraftVersionQuery {
  @ApiProperty({ description: 'The version seen' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version: number;
}

export class EditDraftBody {
  @ApiProperty({ description: 'The version this was made from' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: Object, description: 'The document as its parts' })
  @IsObject()
  document: object;
}
