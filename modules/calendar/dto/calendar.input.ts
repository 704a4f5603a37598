import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsIsoDay, Nfc } from '../../foundation';

/** Days from one to another, both included; at most 400. */
export class DaysQuery {
  @ApiProperty({ example: '2026-09-01' })
  @IsIsoDay()
  from: string;

  @ApiProperty({ example: '2026-09-30' })
  @IsIsoDay()
  to: string;
}

export class DateParam {
  @ApiProperty({ example: '2026-08-22' })
  @IsIsoDay()
  date: string;
}

/** What a day is to be. */
export class OverrideBody {
  @ApiProperty()
  @IsBoolean()
  working: boolean;

  @ApiProperty({ maxLength: 300, example: 'Hoán đổi ngày làm việc' })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}
