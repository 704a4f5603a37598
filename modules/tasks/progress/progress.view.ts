import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Nfc } from '../../foundation';

/** How far the unit was at a time. */
export class ProgressNoteView {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: Number, nullable: true, description: '0 to 100' })
  percent: number | null;
  @ApiProperty()
  text: string;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  at: string;
  @ApiProperty()
  byName: string;
}

/** How far the unit is; one of both at least. */
export class ProgressBody {
  @ApiPropertyOptional({ minimum: 0, maximum: 100, type: Number, nullable: true })
  @IsInt({ message: 'Tỷ lệ hoàn thành là số nguyên từ 0 đến 100.' })
  @Min(0, { message: 'Tỷ lệ hoàn thành là số nguyên từ 0 đến 100.' })
  @Max(100, { message: 'Tỷ lệ hoàn thành là số nguyên từ 0 đến 100.' })
  @IsOptional()
  percent?: number | null;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IsOptional()
  text?: string;
}
