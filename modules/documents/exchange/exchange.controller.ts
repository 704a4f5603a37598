import { Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom } from '../../organization';
import { ExchangeKeeping } from './exchange-keeping.service';
import { LookView, PackagePage, PackageQuery } from './dto/exchange.views';
import type { PackageView } from './dto/exchange.views';

@ApiRoom('exchange')
export class ExchangeController {
  constructor(private readonly keeping: ExchangeKeeping) {}

  @Get('packages')
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: PackagePage, description: 'Messages the exchange brought, newest first' })
  list(@Query() query: PackageQuery): Promise<Page<PackageView>> {
    return this.keeping.list(query);
  }

  @Post('look')
  @Access(['administrator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: LookView, description: 'Looks into the inbox now' })
  look(): Promise<LookView> {
    return this.keeping.look();
  }
}
