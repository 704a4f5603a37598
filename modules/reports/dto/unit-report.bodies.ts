import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfGiven, Nfc, PageQuery } from '../../foundation';
import { UNIT_REPORT_STATUSES } from '../entities';
import type { UnitReportStatus } from '../entities';

export class FieldChangeBody {
  @ApiProperty({ description: 'Key of the field' })
  @IsString()
  @MaxLength(80)
  field: string;

  @ApiProperty({ type: String, nullable: true, description: 'As typed; null empties the field' })
  @IsString()
  @MaxLength(1_000_000)
  @IsOptional()
  value: string | null = null;

  @ApiProperty({ description: 'Count of change of the field as it was seen; 0 for one never filled in' })
  @IsInt()
  @Min(0)
  base: number;
}

export class SaveValuesBody {
  @ApiProperty({ type: [FieldChangeBody] })
  @Type(() => FieldChangeBody)
  @ValidateNested({ each: true })
  @IsArray()
  @ArrayMaxSize(500)
  changes: FieldChangeBody[];

  @ApiProperty({ description: 'Count of changes of the report already known: newer fields come back' })
  @IsInt()
  @Min(0)
  seen: number;
}

export class SubmitReportBody {
  @ApiProperty({ description: 'Count of changes the sender has seen' })
  @IsInt()
  @Min(0)
  seen: number;

  @ApiPropertyOptional({ description: 'Nothing to report (không phát sinh)' })
  @IsBoolean()
  @IfGiven()
  nothing: boolean = false;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IfGiven()
  note?: string;
}

export class ReturnReportBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy ghi lý do trả lại báo cáo.' })
  @MaxLength(4000)
  remark: string;
}

export class AcceptReportBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IfGiven()
  remark?: string;
}

export class UnitReportQuery extends PageQuery {
  @ApiPropertyOptional({ enum: UNIT_REPORT_STATUSES })
  @IsIn(UNIT_REPORT_STATUSES)
  @IsOptional()
  status?: UnitReportStatus;
}

export class OverwriteQuery {
  @ApiPropertyOptional({
    description: 'Upload over fields changed since the form was exported',
    enum: ['true', 'false'],
  })
  @IsIn(['true', 'false'])
  @IsOptional()
  overwrite: 'true' | 'false' = 'false';
}
