import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import {
  AcceptReportBody,
  ReturnReportBody,
  SaveValuesBody,
  SubmitReportBody,
  UnitReportQuery,
} from '../dto/unit-report.bodies';
import { SavedView, UnitReportPage, UnitReportSummaryView, UnitReportView } from '../dto/unit-report.view';
import { FillingService } from './filling.service';
import { SubmissionService } from './submission.service';
import { UnitReportQueries } from './unit-report-queries.service';

@ApiRoom('unit-reports', 'reports')
export class UnitReportsController {
  constructor(
    private readonly queries: UnitReportQueries,
    private readonly filling: FillingService,
    private readonly submissions: SubmissionService,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: UnitReportPage })
  list(@Query() query: UnitReportQuery, @Me() me: Identity): Promise<Page<UnitReportSummaryView>> {
    return this.queries.list(query, me);
  }

  @Get(':id')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: UnitReportView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<UnitReportView> {
    return this.queries.one(id, me);
  }

  @Put(':id/values')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @ApiOkResponse({ type: SavedView })
  async save(@Param('id') id: string, @Body() body: SaveValuesBody, @Me() me: Identity): Promise<SavedView> {
    const conflicts = await this.filling.save(id, body.changes, me);
    return this.queries.saved(id, body.seen, conflicts, me);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Access(['officer', 'unit-leader'], 'own-unit')
  @ApiOkResponse({ type: UnitReportView })
  async submit(
    @Param('id') id: string,
    @Body() body: SubmitReportBody,
    @Me() me: Identity,
  ): Promise<UnitReportView> {
    await this.submissions.submit(id, body, me);
    return this.queries.one(id, me);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: UnitReportView })
  async return(
    @Param('id') id: string,
    @Body() body: ReturnReportBody,
    @Me() me: Identity,
  ): Promise<UnitReportView> {
    await this.submissions.return(id, body, me);
    return this.queries.one(id, me);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: UnitReportView })
  async accept(
    @Param('id') id: string,
    @Body() body: AcceptReportBody,
    @Me() me: Identity,
  ): Promise<UnitReportView> {
    await this.submissions.accept(id, body, me);
    return this.queries.one(id, me);
  }
}
