import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { NotFound } from '../../foundation';
import { AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { ChainService } from './chain.service';
import { CHAIN_TYPES, ChainView } from './chain.view';

export class ChainQuery {
  @ApiPropertyOptional({ minimum: 5, maximum: 200, default: 60, description: 'Most documents shown' })
  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(200)
  @IsOptional()
  limit: number = 60;
}

@ApiRoom('chains', 'links')
export class ChainsController {
  constructor(private readonly chains: ChainService) {}

  /** `type` is `document`, `plan` or `task`. */
  @Get(':type/:id')
  @AnyPerson('own-unit')
  @ApiOkResponse({
    type: ChainView,
    description: 'From guidance over plan and dispatch to replies and report',
  })
  of(
    @Param('type') type: string,
    @Param('id') id: string,
    @Query() { limit }: ChainQuery,
    @Me() me: Identity,
  ): Promise<ChainView> {
    const known = CHAIN_TYPES.find((one) => one === type);
    if (!known) throw new NotFound('chain-type-unknown', 'Chỉ có chuỗi của văn bản, kế hoạch và nhiệm vụ.');
    return this.chains.of(known, id, limit, me);
  }
}
