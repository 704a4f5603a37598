import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom, Me, WIDE_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import {
  ChangeDueBody,
  OpenPeriodBody,
  PeriodQuery,
  PeriodVersionBody,
  StopSeriesBody,
} from '../dto/period.bodies';
import { PeriodPage, PeriodPreviewView, PeriodSummaryView, PeriodView } from '../dto/period.view';
import { PeriodOpening } from './period-opening.service';
import { PeriodQueries } from './period-queries.service';
import { PeriodService } from './period.service';

@ApiRoom('report-periods', 'reports')
export class PeriodsController {
  constructor(
    private readonly opening: PeriodOpening,
    private readonly periods: PeriodService,
    private readonly queries: PeriodQueries,
  ) {}

  @Get()
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: PeriodPage })
  list(@Query() query: PeriodQuery): Promise<Page<PeriodSummaryView>> {
    return this.queries.list(query);
  }

  @Post('preview')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PeriodPreviewView })
  preview(@Body() body: OpenPeriodBody): Promise<PeriodPreviewView> {
    return this.opening.preview(body);
  }

  @Post()
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: PeriodView })
  async open(@Body() body: OpenPeriodBody, @Me() me: Identity): Promise<PeriodView> {
    return this.queries.one(await this.opening.open(body, me));
  }

  @Get(':id')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: PeriodView })
  one(@Param('id') id: string): Promise<PeriodView> {
    return this.queries.one(id);
  }

  @Post(':id/due')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PeriodView })
  async changeDue(
    @Param('id') id: string,
    @Body() body: ChangeDueBody,
    @Me() me: Identity,
  ): Promise<PeriodView> {
    await this.periods.changeDue(id, body, me);
    return this.queries.one(id);
  }

  @Post(':id/continue')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PeriodView })
  async continue(
    @Param('id') id: string,
    @Body() body: StopSeriesBody,
    @Me() me: Identity,
  ): Promise<PeriodView> {
    await this.periods.continueSeries(id, body, me);
    return this.queries.one(id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PeriodView })
  async close(
    @Param('id') id: string,
    @Body() body: PeriodVersionBody,
    @Me() me: Identity,
  ): Promise<PeriodView> {
    await this.periods.close(id, body.version, me);
    return this.queries.one(id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PeriodView })
  async reopen(
    @Param('id') id: string,
    @Body() body: PeriodVersionBody,
    @Me() me: Identity,
  ): Promise<PeriodView> {
    await this.periods.reopen(id, body.version, me);
    return this.queries.one(id);
  }
}
