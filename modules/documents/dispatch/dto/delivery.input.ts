import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Nfc, PageQuery } from '../../../foundation';

export class RecipientBody {
  @ApiPropertyOptional({ description: 'Id of a unit of the catalogue' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string;

  @ApiPropertyOptional({ description: 'Identification code of a body on the exchange' })
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  organId?: string;

  @ApiProperty({ description: 'Name as it stands under "Nơi nhận"' })
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nhập tên nơi nhận.' })
  @MaxLength(300)
  name: string;
}

export class SendBody {
  @ApiProperty({ type: [RecipientBody] })
  @IsArray()
  @ArrayNotEmpty({ message: 'Hãy chọn ít nhất một nơi nhận.' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RecipientBody)
  recipients: RecipientBody[];
}

export class HandOverBody {
  @ApiPropertyOptional({
    description: 'How it was handed over, for example "Chuyển bưu điện ngày 04/5/2026"',
  })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  note?: string;
}

export class RecipientQuery extends PageQuery {}
