import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../../foundation';
import type { Page } from '../../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { LinksByHand } from './decisions/links-by-hand.service';
import { LinkChoiceQuery, NewLinkBody } from './dto/link.input';
import { LinkChoicePage, LinkPage, LinkTargetView, LinkView } from './dto/link.view';
import { LinkChoices } from './queries/link-choices.service';
import { LinkQueries } from './queries/link-queries.service';

@ApiRoom('documents', 'links')
export class DocumentLinksController {
  constructor(
    private readonly queries: LinkQueries,
    private readonly byHand: LinksByHand,
    private readonly choices: LinkChoices,
  ) {}

  @Get(':id/links')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [LinkView], description: 'All of the document’s links, the rejected ones too' })
  list(@Param('id') id: string, @Me() me: Identity): Promise<LinkView[]> {
    return this.queries.ofDocument(id, me);
  }

  @Get(':id/link-choices')
  @Access(['clerk', 'coordinator', 'administrator'], 'own-unit')
  @ApiOkResponse({ type: LinkChoicePage, description: 'What the document can be tied to by hand' })
  choose(
    @Param('id') id: string,
    @Query() query: LinkChoiceQuery,
    @Me() me: Identity,
  ): Promise<Page<LinkTargetView>> {
    return this.choices.of(id, query, me);
  }

  @Post(':id/links')
  @Access(['clerk', 'coordinator', 'administrator'], 'own-unit')
  @ApiCreatedResponse({ type: LinkView, description: 'Tied by hand; it counts at once' })
  add(@Param('id') id: string, @Body() body: NewLinkBody, @Me() me: Identity): Promise<LinkView> {
    return this.byHand.add(id, body, me);
  }
}

@ApiRoom('plans', 'links')
export class PlanLinksController {
  constructor(private readonly queries: LinkQueries) {}

  @Get(':id/links')
  @AnyPerson('plan')
  @ApiOkResponse({ type: LinkPage, description: 'Links that count, newest first' })
  list(@Param('id') id: string, @Query() query: PageQuery, @Me() me: Identity): Promise<Page<LinkView>> {
    return this.queries.ofPlan(id, query, me);
  }
}

@ApiRoom('tasks', 'links')
export class TaskLinksController {
  constructor(private readonly queries: LinkQueries) {}

  @Get(':id/links')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: LinkPage, description: 'Links that count of the task and its assignments' })
  list(@Param('id') id: string, @Query() query: PageQuery, @Me() me: Identity): Promise<Page<LinkView>> {
    return this.queries.ofTask(id, query, me);
  }
}
