import { Body, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { VersionBody } from '../draft/draft.dto';
import { PlanSourceView } from '../dto/plan-item.view';
import { AmendmentApply } from './amendment-apply.service';
import { AmendmentView, ChangeBody, ChangesBody } from './amendment.dto';
import { AmendmentQueries } from './amendment-queries.service';
import { AmendmentService } from './amendment.service';

/** New versions of a plan: what they change, and what is decided about it. */
@ApiRoom('plans/:id/amendments/:amendmentId', 'plan amendments')
@Access(['coordinator'], 'all')
export class PlanAmendmentsController {
  constructor(
    private readonly queries: AmendmentQueries,
    private readonly amendments: AmendmentService,
    private readonly applying: AmendmentApply,
  ) {}

  @Get()
  @ApiOkResponse({ type: AmendmentView })
  one(@Param('id') planId: string, @Param('amendmentId') id: string): Promise<AmendmentView> {
    return this.queries.one(planId, id);
  }

  @Get('source')
  @ApiOkResponse({ type: PlanSourceView })
  source(@Param('id') planId: string, @Param('amendmentId') id: string): Promise<PlanSourceView> {
    return this.queries.source(planId, id);
  }

  @Patch('changes/:changeId')
  @ApiOkResponse({ type: AmendmentView })
  async decide(
    @Param('id') planId: string,
    @Param('amendmentId') id: string,
    @Param('changeId') changeId: string,
    @Body() body: ChangeBody,
    @Me() me: Identity,
  ): Promise<AmendmentView> {
    await this.amendments.decide(planId, id, changeId, body, me);
    return this.queries.one(planId, id);
  }

  @Patch('changes')
  @ApiOkResponse({ type: AmendmentView })
  async decideAll(
    @Param('id') planId: string,
    @Param('amendmentId') id: string,
    @Body() body: ChangesBody,
    @Me() me: Identity,
  ): Promise<AmendmentView> {
    await this.amendments.decideAll(planId, id, body, me);
    return this.queries.one(planId, id);
  }

  @Post('apply')
  @HttpCode(200)
  @ApiOkResponse({ type: AmendmentView })
  async apply(
    @Param('id') planId: string,
    @Param('amendmentId') id: string,
    @Body() body: VersionBody,
    @Me() me: Identity,
  ): Promise<AmendmentView> {
    await this.applying.apply(planId, id, body.version, me);
    return this.queries.one(planId, id);
  }

  @Post('discard')
  @HttpCode(200)
  @ApiOkResponse({ type: AmendmentView })
  async discard(
    @Param('id') planId: string,
    @Param('amendmentId') id: string,
    @Body() body: VersionBody,
    @Me() me: Identity,
  ): Promise<AmendmentView> {
    await this.amendments.discard(planId, id, body.version, me);
    return this.queries.one(planId, id);
  }
}
