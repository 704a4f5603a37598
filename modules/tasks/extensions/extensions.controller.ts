import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { ExtensionDecisions } from './extension-decisions.service';
import { ExtensionQueries } from './extension-queries.service';
import { ExtensionService } from './extension.service';
import { DecideExtensionBody, ExtensionQuery, ExtensionView, VersionBody } from './extension.view';

@ApiRoom('extensions')
export class ExtensionsController {
  constructor(
    private readonly queries: ExtensionQueries,
    private readonly requests: ExtensionService,
    private readonly decisions: ExtensionDecisions,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [ExtensionView], description: 'A page: open ones first, the oldest of them first' })
  list(@Query() query: ExtensionQuery, @Me() me: Identity): Promise<Page<ExtensionView>> {
    return this.queries.page(query, me);
  }

  @Post(':id/decision')
  @Access(['coordinator', 'officer', 'unit-leader'], 'own-unit')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Granted or refused' })
  decide(@Param('id') id: string, @Body() body: DecideExtensionBody, @Me() me: Identity): Promise<void> {
    return this.decisions.decide(id, body, me);
  }

  @Post(':id/withdraw')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Taken back' })
  withdraw(@Param('id') id: string, @Body() { version }: VersionBody, @Me() me: Identity): Promise<void> {
    return this.requests.withdraw(id, version, me);
  }
}
