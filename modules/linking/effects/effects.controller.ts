import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { DecideEffectBody, EffectQuery } from './dto/effect.input';
import { EffectPage, EffectView } from './dto/effect.view';
import type { EffectSummaryView } from './dto/effect.view';
import { EffectDecisions } from './effect-decisions.service';
import { EffectQueries } from './effect-queries.service';

@ApiRoom('document-effects')
export class EffectsController {
  constructor(
    private readonly queries: EffectQueries,
    private readonly decisions: EffectDecisions,
  ) {}

  @Get()
  @Access(['coordinator', 'provincial-leader', 'administrator'], 'all')
  @ApiOkResponse({ type: EffectPage, description: 'Documents with tasks that are to change, newest first' })
  list(@Query() query: EffectQuery): Promise<Page<EffectSummaryView>> {
    return this.queries.page(query);
  }

  @Get(':id')
  @Access(['coordinator', 'provincial-leader', 'administrator'], 'all')
  @ApiOkResponse({ type: EffectView, description: 'With what a decision would do to work under way' })
  one(@Param('id') id: string, @Me() me: Identity): Promise<EffectView> {
    return this.queries.one(id, me);
  }

  @Post(':id/decide')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({
    type: EffectView,
    description: 'Carried out, or declined with a reason; the asker is told',
  })
  async decide(
    @Param('id') id: string,
    @Body() body: DecideEffectBody,
    @Me() me: Identity,
  ): Promise<EffectView> {
    await this.decisions.decide(id, body, me);
    return this.queries.one(id, me);
  }
}
