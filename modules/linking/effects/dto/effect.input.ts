import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Nfc, PageQuery } from '../../../foundation';
import { EFFECT_STATUSES } from '../document-effect.entity';
import type { EffectStatus } from '../document-effect.entity';

export class EffectQuery extends OmitType(PageQuery, ['q']) {
  @ApiPropertyOptional({ enum: EFFECT_STATUSES })
  @IsIn(EFFECT_STATUSES)
  @IsOptional()
  status?: EffectStatus;

  @ApiPropertyOptional({ description: 'Id of the document' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  document?: string;

  @ApiPropertyOptional({ description: 'Id of a plan whose work hangs on the document' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;
}

export class DecideEffectBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiProperty({ enum: ['apply', 'decline'] })
  @IsIn(['apply', 'decline'])
  decision: 'apply' | 'decline';

  @ApiPropertyOptional({ description: 'Required to decline; goes to the asker' })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  reason?: string;
}
