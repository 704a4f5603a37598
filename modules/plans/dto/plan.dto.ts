import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IfGiven, IsIsoDay, Nfc, PageQuery, storableText } from '../../foundation';
import { VersionBody } from '../draft/draft.dto';
import { PLAN_STATUSES } from '../entities/plan.entity';
import type { PlanStatus } from '../entities/plan.entity';

export class PlanQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PLAN_STATUSES })
  @IsIn(PLAN_STATUSES)
  @IsOptional()
  status?: PlanStatus;

  @ApiPropertyOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  @IsOptional()
  year?: number;
}

export class ImportBody {
  @ApiPropertyOptional({ description: 'Pasted text, when no file is sent' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storableText(value) : value))
  @IsString()
  @MaxLength(4_000_000, { message: 'Nội dung dán vào quá dài, hãy tải tệp lên.' })
  @IsOptional()
  text?: string;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  fileName?: string;

  @ApiPropertyOptional({ description: 'The plan this is a corrected or amending version of' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  planId?: string;
}

export class EditPlanBody extends VersionBody {
  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Trích yếu không được để trống.' })
  @MaxLength(4000)
  @IfGiven()
  subject?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Number alone or with notation' })
  @Nfc()
  @Matches(/^[\p{L}\p{N}.&\- ]{0,40}(\/[\p{L}\p{N}./&\- ]{0,40})?$/u, {
    message: 'Số, ký hiệu chỉ gồm chữ, số và các dấu / - . &',
  })
  @IsOptional()
  symbol?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsIsoDay()
  @IsOptional()
  date?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  issuer?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  parentBody?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  kind?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(200)
  @IsOptional()
  signerName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  signerPosition?: string | null;

  @ApiPropertyOptional({ type: [String] })
  @Nfc()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  @IfGiven()
  recipients?: string[];
}

export class IssuePlanBody extends VersionBody {
  @ApiProperty({ description: 'Number alone ("7360") or the whole symbol ("7360/KH-UBND")' })
  @Nfc()
  @Matches(/^[0-9][\p{L}\p{N}.&\- ]{0,38}(\/[\p{L}\p{N}./&\- ]{0,40})?$/u, {
    message: 'Số văn bản phải bắt đầu bằng chữ số, ví dụ 7360 hoặc 7360/KH-UBND.',
  })
  number: string;

  @ApiProperty()
  @IsIsoDay()
  date: string;
}

export class EndPlanBody extends VersionBody {
  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy ghi lý do.' })
  @MaxLength(4000)
  reason: string;
}

export class VersionQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version: number;
}
