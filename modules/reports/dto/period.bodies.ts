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
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DUE_ON_DAY_OFF } from '../../../config/report-options';
import type { DueOnDayOff } from '../../../config/report-options';
import { IfGiven, IsIsoDay, Nfc, PageQuery } from '../../foundation';
import { PERIOD_STATUSES } from '../entities';
import type { PeriodStatus } from '../entities';
import type { DueRule } from '../periods/due-rule';
import { RHYTHMS } from '../periods/period-span';
import type { Rhythm } from '../periods/period-span';

export class DueRuleBody implements DueRule {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day of a one-off' })
  @IsIsoDay()
  @IsOptional()
  date: string | null = null;

  @ApiPropertyOptional({ description: 'Months after the month the period ends in', default: 0 })
  @IsInt()
  @Min(-11)
  @Max(12)
  @IfGiven()
  month: number = 0;

  @ApiPropertyOptional({ description: 'Day of the month; 31 is its last', default: 31 })
  @IsInt()
  @Min(1)
  @Max(31)
  @IfGiven()
  day: number = 31;

  @ApiProperty({ description: '"trước ngày": the day before is the last good one' })
  @IsBoolean()
  before: boolean;

  @ApiPropertyOptional({ enum: DUE_ON_DAY_OFF, nullable: true, description: 'Null: as configured' })
  @IsIn(DUE_ON_DAY_OFF)
  @IsOptional()
  onDayOff: DueOnDayOff | null = null;
}

/** Whom and for what. Also what a preview is asked with. */
export class OpenPeriodBody {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  templateId: string;

  @ApiPropertyOptional({ description: 'Made of the template’s title and the period when left out' })
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IfGiven()
  name?: string;

  @ApiProperty({ enum: RHYTHMS })
  @IsIn(RHYTHMS)
  rhythm: Rhythm;

  @ApiProperty({ format: 'date', description: 'First day of a one-off; any day of the period otherwise' })
  @IsIsoDay()
  startsOn: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'Last day of a one-off' })
  @IsIsoDay()
  @IsOptional()
  endsOn: string | null = null;

  @ApiProperty({ type: DueRuleBody })
  @Type(() => DueRuleBody)
  @ValidateNested()
  due: DueRuleBody;

  @ApiProperty({ type: [String] })
  @IsString({ each: true })
  @IsArray()
  @ArrayMaxSize(500)
  unitIds: string[];

  @ApiProperty({ type: [String] })
  @IsString({ each: true })
  @IsArray()
  @ArrayMaxSize(50)
  groupIds: string[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The task that reporting answers' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  taskId: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The period to compare with' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  previousId: string | null = null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: 'The next period opens so many days before its due date',
  })
  @IsInt()
  @Min(1)
  @Max(365)
  @IsOptional()
  nextOpensBefore: number | null = null;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IfGiven()
  guidance?: string;
}

export class PeriodQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PERIOD_STATUSES })
  @IsIn(PERIOD_STATUSES)
  @IsOptional()
  status?: PeriodStatus;
}

export class PeriodVersionBody {
  @ApiProperty()
  @IsInt()
  version: number;
}

export class ChangeDueBody extends PeriodVersionBody {
  @ApiProperty({ format: 'date' })
  @IsIsoDay()
  dueDate: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy ghi lý do đổi hạn nộp.' })
  @MaxLength(4000)
  reason: string;
}

export class StopSeriesBody extends PeriodVersionBody {
  @ApiProperty({ type: Number, nullable: true, description: 'Null: no next period opens by itself' })
  @IsInt()
  @Min(1)
  @Max(365)
  @IsOptional()
  nextOpensBefore: number | null = null;
}
