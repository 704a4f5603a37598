import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { LinkDecisions } from './decisions/link-decisions.service';
import { DecideBody, SuggestionQuery, UndoBody } from './dto/link.input';
import { LinkDecisionsView, LinkPage, LinkView } from './dto/link.view';
import { LinkQueries } from './queries/link-queries.service';

@ApiRoom('links')
export class LinksController {
  constructor(
    private readonly queries: LinkQueries,
    private readonly decisions: LinkDecisions,
  ) {}

  @Get('suggestions')
  @Access(['clerk', 'coordinator', 'administrator'], 'own-unit')
  @ApiOkResponse({ type: LinkPage, description: 'What waits for a decision, best first' })
  suggestions(@Query() query: SuggestionQuery, @Me() me: Identity): Promise<Page<LinkView>> {
    return this.queries.suggestions(query, me);
  }

  @Post('decide')
  @Access(['clerk', 'coordinator', 'administrator'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkDecisionsView, description: 'What became of each id' })
  decide(@Body() body: DecideBody, @Me() me: Identity): Promise<LinkDecisionsView> {
    const { ids, decision, versions, reason } = body;
    return this.decisions.decide(ids, decision, me, { versions, reason });
  }

  @Post(':id/undo')
  @Access(['clerk', 'coordinator', 'administrator'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkView, description: 'The decision was taken back' })
  undo(@Param('id') id: string, @Body() body: UndoBody, @Me() me: Identity): Promise<LinkView> {
    return this.decisions.undo(id, body.version, body.reason, me);
  }
}
