import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { IsIsoDay, Nfc } from '../../foundation';

export class DeputyBody {
  @ApiPropertyOptional({ description: 'Whose place it is; one’s own when left out' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  principalId?: string;

  @ApiProperty()
  @IsString()
  @MaxLength(36)
  deputyId: string;

  @ApiProperty({ description: 'First day, YYYY-MM-DD' })
  @IsIsoDay()
  from: string;

  @ApiProperty({ description: 'Last day, YYYY-MM-DD' })
  @IsIsoDay()
  to: string;

  @ApiPropertyOptional({ description: 'What it rests on, for example a written authorisation' })
  @Nfc()
  @IsString()
  @MaxLength(500)
  @IsOptional()
  basis?: string;
}

export class EndDeputyBody {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export const DEPUTY_STATES = ['coming', 'acting', 'over', 'ended'] as const;

export class DeputyView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  principalId: string;
  @ApiProperty()
  principalName: string;
  @ApiProperty()
  deputyId: string;
  @ApiProperty()
  deputyName: string;
  @ApiProperty({ description: 'First day, YYYY-MM-DD' })
  from: string;
  @ApiProperty({ description: 'Last day, YYYY-MM-DD' })
  to: string;
  @ApiProperty({ type: String, nullable: true })
  basis: string | null;
  @ApiProperty({ enum: DEPUTY_STATES, description: 'ended: before its last day' })
  state: (typeof DEPUTY_STATES)[number];
  @ApiProperty()
  canEnd: boolean;
  @ApiProperty()
  version: number;
}
