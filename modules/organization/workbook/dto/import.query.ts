import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class ImportQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'true', description: 'Judge only; store nothing' })
  @IsIn(['true', 'false'])
  @IsOptional()
  dryRun: 'true' | 'false' = 'true';
}
