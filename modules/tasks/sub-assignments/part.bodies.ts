import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsIsoDay, Nfc } from '../../foundation';

class OtherUnit {
  @ApiProperty({ description: 'Version of the assignment' })
  @IsInt()
  version: number;

  @ApiProperty()
  @IsString()
  @IsNotEmpty({ message: 'Hãy chọn đơn vị.' })
  @MaxLength(36)
  unitId: string;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD; the assignment’s own when left out' })
  @IsIsoDay()
  @IsOptional()
  dueDate?: string;
}

/** Part of an assignment for another unit. */
export class HandOverBody extends OtherUnit {
  @ApiProperty({ description: 'What the other unit has to do' })
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nêu phần việc giao lại cho đơn vị.' })
  @MaxLength(8000)
  text: string;
}

/** Another unit in the place of the one that has the assignment. */
export class ExchangeUnitBody extends OtherUnit {
  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nêu lý do chuyển.' })
  @MaxLength(3500)
  reason: string;
}
