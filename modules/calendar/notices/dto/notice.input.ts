import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../../foundation';
import { NOTICE_DELIVERIES, NOTICE_KINDS } from '../notice-kinds';
import type { NoticeDelivery, NoticeKind } from '../notice-kinds';

export class NoticeQuery extends OmitType(PageQuery, ['q']) {
  @ApiPropertyOptional({ description: 'Only those not read yet' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  @IsOptional()
  unread?: boolean;
}

export class ReadAllBody {
  @ApiPropertyOptional({
    description: 'Only notices up to this instant, so that what came since stays unread',
  })
  @IsISO8601({ strict: true })
  @IsOptional()
  upTo?: string;
}

export class NoticeChoiceInput {
  @ApiProperty({ enum: NOTICE_KINDS })
  @IsIn(NOTICE_KINDS)
  kind: NoticeKind;

  @ApiProperty({ enum: NOTICE_DELIVERIES })
  @IsIn(NOTICE_DELIVERIES)
  delivery: NoticeDelivery;
}

export class NoticeChoicesBody {
  @ApiProperty({ type: [NoticeChoiceInput], description: 'Kinds left out stay as they are' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(NOTICE_KINDS.length)
  @ValidateNested({ each: true })
  @Type(() => NoticeChoiceInput)
  choices: NoticeChoiceInput[];
}
